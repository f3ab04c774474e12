import { beforeAll, describe, expect, test } from 'vitest';
import { changeMedia } from '#db/article/change-words';
import { sql } from '#db/client/client';
import { saveMedia } from '#db/media/changes';
import { digestsOf } from '#db/media/digests';
import { findMedia } from '#db/media/media';
import type { Actor } from '#domain/account/roles';
import { FILE_WORDS, type FileWord, type FileWords } from '#domain/media/file-words';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('two_people');

let mai: Actor;
let nam: Actor;
beforeAll(async () => {
  mai = await givenUser('mai', 'editor');
  nam = await givenUser('nam', 'editor');
});

let files = 0;
async function givenFile(kind: 'video' | 'image'): Promise<number> {
  files += 1;
  const contentType = kind === 'video' ? 'video/mp4' : 'image/png';
  const file = { sha256: files.toString(16).padStart(64, '0'), kind, contentType, width: 640, height: 360 };
  return (await saveMedia({ ...file, uploadedBy: mai.id }, async () => {})).media.id;
}

type Stored = NonNullable<Awaited<ReturnType<typeof findMedia>>>;

async function open(id: number): Promise<Stored> {
  const file = await findMedia(id);
  if (!file) throw new Error('no file');
  return file;
}

/** A form sends each of its fields, whether somebody typed in it or not. */
const formOf = ({ alt, caption, credit, focalX, focalY, transcript, noWordsReason, captions, posterId }: Stored) => ({
  ...{ alt, caption, credit: credit ?? '', focalX, focalY, transcript, noWordsReason, captions, posterId },
});

async function valuesBy(name: 'mai' | 'nam'): Promise<Required<FileWords>> {
  const share = name === 'mai' ? 0.125 : 0.875;
  const text = `Chữ của ${name}`;
  const posterId = await givenFile('image');
  const words = { alt: text, caption: text, credit: text, transcript: text, noWordsReason: text };
  return { ...words, focalX: share, focalY: share, captions: `WEBVTT\n\n${text}`, posterId };
}

const kindOf = (name: FileWord) => (name === 'alt' ? 'image' : 'video');
const HAS: Record<'image' | 'video', readonly FileWord[]> = {
  image: ['alt', 'caption', 'credit', 'focalX', 'focalY'],
  video: FILE_WORDS.filter((name) => name !== 'alt'),
};
const pairs = FILE_WORDS.flatMap((first) => HAS[kindOf(first)].map((second) => ({ first, second })));

describe('a form that was opened before another person saved', () => {
  test.each(pairs)('who changed $first, changes $second', async ({ first, second }) => {
    const id = await givenFile(kindOf(first));
    const opened = await open(id);
    const [theirs, own] = [await valuesBy('mai'), await valuesBy('nam')];
    const saved = { ...formOf(opened), [first]: theirs[first] };
    expect(await changeMedia(id, saved, mai, digestsOf(opened))).toMatchObject({ ok: true });
    const typed = { ...formOf(opened), [second]: own[second] };
    const answer = await changeMedia(id, typed, nam, digestsOf(opened));
    if (first === second) {
      expect(answer).toEqual({ ok: false, reason: 'changed', theirs: { [first]: theirs[first] } });
      expect(formOf(await open(id))).toEqual(saved);
      const known = { ...digestsOf(opened), ...digestsOf({ [first]: theirs[first] }) };
      expect(await changeMedia(id, typed, nam, known)).toMatchObject({ ok: true });
      expect(formOf(await open(id))).toEqual(typed);
    } else {
      expect(answer).toMatchObject({ ok: true });
      expect(formOf(await open(id))).toEqual({ ...saved, [second]: own[second] });
    }
  });

  test('says nothing where both wrote the same', async () => {
    const id = await givenFile('video');
    const opened = await open(id);
    const form = { ...formOf(opened), transcript: 'Cùng một câu' };
    await changeMedia(id, form, mai, digestsOf(opened));
    expect(await changeMedia(id, form, nam, digestsOf(opened))).toEqual({ ok: true, value: undefined });
    expect(await sql()`select from audit_events where subject_id = ${id} and action = 'media.change'`).toHaveLength(1);
  });
});

test('a page of the release before, which tells nothing seen, writes what it knew of and nothing heard', async () => {
  const id = await givenFile('video');
  const form = { ...formOf(await open(id)), caption: 'Từ trang cũ' };
  expect(await changeMedia(id, form, mai)).toMatchObject({ ok: true });
  expect(await changeMedia(id, { ...form, transcript: 'Lời' }, mai)).toMatchObject({ reason: 'changed' });
});
