import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browserName } from '#domain/account/browser-name';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`, 'Edge', 'Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} coc_coc_browser/130.0 Chrome/124.0 Safari/537.36`, 'Cốc Cốc', 'Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'Safari', 'iPhone'],
  [`Mozilla/5.0 (Linux; Android 15) ${WEBKIT} Chrome/140.0 Mobile Safari/537.36`, 'Chrome', 'Android'],
  ['curl/8', undefined, undefined],
])('%s', (userAgent, browser, system) => {
  expect(browserName(userAgent)).toEqual({ browser, system });
});

test('whatever a user agent is, its name is one of ours', () => {
  const piece = fc.constantFrom('Chrome/', 'Edg/', 'OPR/', '<script>', 'iPhone', 'Android', '__proto__', '\0', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
      const { browser, system } = browserName(pieces.join(''));
      for (const name of [browser, system]) expect(name ?? 'x').toMatch(/^[\p{L} ]+$/u);
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
