import { describe, expect, test } from 'vitest';
import { filePolicy, frameworkScripts, isMadeOnce, keptPagePolicy, oncePagePolicy } from '#domain/http/content-policy';

const OPENING = '(self.__next_f=self.__next_f||[]).push([0])';
const DATA = String.raw`self.__next_f.push([1,"1:\"$Sreact\"\n\u003cscript>"])`;
const FILES =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a-1.js"],"runtimeModuleIds":[9]});';
const page = (...scripts: string[]) => `<html>${scripts.map((one) => `<script>${one}</script>`).join('')}</html>`;

describe('the scripts of a kept page that may run', () => {
  test('what hands over data and names files; what follows each other is made one', () => {
    const html = `<p></p><script id="_R_">${FILES}</script><script src="/x.js" async=""></script>${page(OPENING, DATA)}`;
    const whole = `${OPENING};${DATA}`;
    expect(frameworkScripts(html)).toEqual({
      html: html.replace(page(OPENING, DATA), page(whole)),
      scripts: [FILES, whole],
    });
  });

  test('a stranger among them is neither joined nor named', () => {
    const html = page(OPENING, 'alert(1)', DATA);
    expect(frameworkScripts(html)).toEqual({ html, scripts: [OPENING, DATA] });
  });

  test.each([
    'alert(1)',
    'self.__next_f.push(alert(1))',
    'self.__next_f.push([1,"x"]);alert(1)',
    'self.__next_f.push([1,"x"]),alert([1])',
    'self.__next_f.push([1,"x"+alert(1)])',
    'self.__next_f.push([1,`x`])',
    'self.__next_f.push([1,{"a":"b"}])',
    'self.__next_f.push([1,"x","y"])',
    'self.__next_f.push(["a","x"])',
    'self.__next_f.push([1,"x"];',
    'alert(1);self.__next_f.push([1,"x"])',
    FILES.replace('static/chunks/a-1.js', '//evil.example/a.js'),
    FILES.replace('static/chunks/a-1.js', 'static/chunks/../../media/a.js'),
    FILES.replace('"static/chunks/a-1.js"', '"static/chunks/a-1.js","//evil.example/a.js"'),
    FILES.replace('static/chunks/a-1.js', '//evil.example/static/chunks/a.js'),
    FILES.replace('static/chunks/a-1.js', 'static/chunks/a.js/../../media/a'),
    FILES.replace('"runtimeModuleIds"', '"x":1,"runtimeModuleIds"'),
    FILES.replace('{"other', 'alert(1)||{"other'),
  ])('never %s', (script) => {
    expect(frameworkScripts(page(script)).scripts).toEqual([]);
  });

  test('nor a script that bears anything else', () => {
    const html = `<script type="module">${DATA}</script><script id="x">${DATA}</script>`;
    expect(frameworkScripts(html).scripts).toEqual([]);
  });
});

const REST =
  "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
  "object-src 'none'; frame-ancestors 'none'";

test('a kept page runs the scripts whose hashes it names, and its own files', () => {
  const policy = (scripts: string) =>
    `default-src 'none'; script-src ${scripts}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; ${REST}`;
  expect(keptPagePolicy()).toBe(policy("'self'"));
  expect(keptPagePolicy(['abc', 'def'])).toBe(policy("'self' 'sha256-abc' 'sha256-def'"));
});

test('a page that is made once runs what bears its nonce', () => {
  expect(oncePagePolicy('abc')).toBe(
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
  for (const policy of [keptPagePolicy(['abc']), oncePagePolicy('abc'), oncePagePolicy('abc', true)]) {
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(policy).toMatch(/default-src 'none'.*base-uri 'none'.*object-src 'none'.*frame-ancestors 'none'/);
  }
});

test.each([
  ['/dashboard', true],
  ['/dashboard/articles/1?x', true],
  ['/tim-kiem?q=a', true],
  ['/dang-nhap', true],
  ['/xem-truoc/1.2.3.x', true],
  ['/', false],
  ['/dashboard-tin/bai-1', false],
  ['/tin/dashboard', false],
])('%s is made anew for every request: %s', (path, isOnce) => {
  expect(isMadeOnce(path)).toBe(isOnce);
});
