import { expect, test } from 'vitest';
import { keptAttributes, keptName, queryName } from '#domain/operation/trace-text';

test('of a span’s attributes only those remain that say what kind of thing was done', () => {
  expect(
    keptAttributes({
      'http.method': 'GET',
      'http.route': '/[category]',
      'http.status_code': 200,
      'http.target': '/tim-kiem?q=rieng',
      'http.url': 'https://x.vn/?a=b',
      'net.peer.name': '192.0.2.1',
      'enduser.id': 'lan',
      'next.rsc': false,
      'next.page': ['an', 'object'],
    }),
  ).toEqual({ 'http.method': 'GET', 'http.route': '/[category]', 'http.status_code': 200, 'next.rsc': false });
});

test('a name that tells an address becomes that of its kind', () => {
  expect(keptName('GET /[category]/[article]', 'BaseServer.handleRequest')).toBe('GET /[category]/[article]');
  expect(keptName('fetch GET https://x.vn/a', 'AppRender.fetch')).toBe('AppRender.fetch');
  expect(keptName('GET /tim-kiem?q=rieng', undefined)).toBe('step');
});

test.each([
  ['select "id" from "articles" where "id" = $1', 'select', 'select articles'],
  ['  INSERT INTO visit_days (day) values (?)', 'insert', 'insert visit_days'],
  ['update "users" set "name" = $1', 'update', 'update users'],
  ['with a as (insert into nodes (id) values (?)) select 1', 'with', 'with nodes'],
  ['select extract(epoch from now())', 'select', 'select'],
  ['select 1', 'select', 'select'],
  ['create table x (y int)', 'other', 'other'],
])('%s is told as an operation on a table', (statement, operation, summary) => {
  expect(queryName(statement)).toEqual({ operation, summary });
});
