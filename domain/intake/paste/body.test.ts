import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PastedFile } from '#domain/intake/paste/blocks';
import { bodyOf } from '#domain/intake/paste/body';
import { DEEPEST } from '#domain/intake/paste/levels';
import { readPasted } from '#domain/intake/paste/read';
import { cleanPastedHtml } from '#domain/intake/word-paste';
import { anyBody } from '#tests/support/any-body';
import { anyMarkup, anyPaste } from '#tests/support/any-paste';
import { bodyOfHtml, htmlOfDesk } from '#tests/support/desk-html';
import { WORD_HTML } from '#tests/support/word-html';

const PICTURES: PastedFile[] = [{ mediaId: 7 }, { waiting: 3 }];

function expectAsInEditor(html: string) {
  expect(bodyOf(readPasted(html, PICTURES))).toEqual(bodyOfHtml(cleanPastedHtml(html, PICTURES)));
}

test.each([
  ['nothing', ''],
  ['blanks', '<p> &nbsp; </p>'],
  ['a text of Word', WORD_HTML],
  ['a picture that came, and one on its way', '<p>a<img data-picture="0" alt="Đê">b</p><img data-picture="1">'],
  [
    'a list in a list that skips levels',
    '<ol start="3"><li>a<ol type="i"><li>b</li></ol></li><li value="9">c</li></ol>',
  ],
  ['an item that begins with a table', '<ul><li><table><tr><td>a</td><td>b</td></tr></table></li></ul>'],
  ['an item that begins with a picture', '<ul><li><img data-picture="0">a</li></ul>'],
  ['an item that begins with a quote', '<ul><li><blockquote>a</blockquote></li></ul>'],
  ['an item that begins with a line', '<ul><li><hr>a</li></ul>'],
  ['a table in a box', '<aside data-note><table><tr><td>a</td><td>b</td></tr></table>c</aside>'],
  ['a picture in a box', '<aside data-note>a<img data-picture="0">b</aside>'],
  ['an empty cell', '<table><tr><td></td><td>b</td></tr></table>'],
  ['deep frames', `${'<blockquote>'.repeat(2 * DEEPEST)}a${'<ul><li>'.repeat(DEEPEST)}b`],
])('it is what the editor makes of the cleaned HTML: %s', (_, html) => expectAsInEditor(html));

test.each([
  ['a picture', '<img data-picture="0">'],
  ['a table', '<table><tr><td>a</td><td>b</td></tr></table>'],
  ['a quote', '<blockquote>a</blockquote>'],
])('an item that begins with %s stays in its list', (_, begin) => {
  const html = `<ol><li>${begin}<p>x</p></li><li>y</li></ol>`;
  const [list, ...others] = bodyOfHtml(cleanPastedHtml(html, PICTURES)).content;
  expect(others).toEqual([]);
  const first = [{ type: 'paragraph' }, {}, { type: 'paragraph' }];
  expect(list).toMatchObject({ type: 'orderedList', content: [{ content: first }, {}] });
});

test('it is what the editor makes of whatever was pasted', () => {
  fc.assert(fc.property(anyPaste, expectAsInEditor), { seed: 20261202, numRuns: 3000 });
}, 120_000);

test('it is what the editor makes of broken markup', () => {
  fc.assert(fc.property(anyMarkup, expectAsInEditor), { seed: 20261202, numRuns: 1500 });
}, 120_000);

test('it is what the editor makes of its own clipboard, with every form', () => {
  fc.assert(
    fc.property(anyBody, (body) => expectAsInEditor(htmlOfDesk(body))),
    { seed: 20261202, numRuns: 200 },
  );
}, 120_000);
