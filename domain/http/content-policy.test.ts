import { expect, test } from 'vitest';
import { deskPagePolicy, filePolicy, readerPagePolicy } from '#domain/http/content-policy';

const REST =
  "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
  "object-src 'none'; frame-ancestors 'none'";

test('a reader’s page runs the site’s own files, and no inline script', () => {
  expect(readerPagePolicy()).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; ${REST}`,
  );
});

test('a page that works by React runs what bears its nonce', () => {
  expect(deskPagePolicy('abc')).toBe(
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self' 'nonce-abc'; " +
      `style-src-attr 'unsafe-inline'; img-src 'self' data:; ${REST}`,
  );
});

test('a file shows itself and does nothing', () => {
  expect(filePolicy()).toBe(
    "default-src 'none'; img-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test('no policy lets a script in by itself, names a host, or lets the page be framed', () => {
  for (const policy of [readerPagePolicy(), deskPagePolicy('abc'), deskPagePolicy('abc', true)]) {
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(policy).toMatch(/default-src 'none'.*base-uri 'none'.*object-src 'none'.*frame-ancestors 'none'/);
  }
});
