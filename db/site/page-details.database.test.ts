import { beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { listMediaUses } from '#db/media/uses';
import { addPage, changePage } from '#db/site/page-commands';
import { findPage } from '#db/site/site';
import type { Actor } from '#domain/account/roles';
import { EMPTY_BODY } from '#domain/article/body';
import { BLANK_DETAILS, type PageDetails } from '#domain/site/page-details';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('page_details');

let an: Actor;
beforeAll(async () => {
  an = await givenUser('an', 'administrator');
});

const withPicture = (mediaId: number): PageDetails => ({
  ...BLANK_DETAILS.organisation,
  leaders: [{ name: 'Hà Trọng Vĩnh', role: 'Chủ tịch', mediaId, biography: '', duties: 'Phụ trách chung' }],
});
const page = (slug: string) => ({ slug, title: slug, body: EMPTY_BODY });
const given = async (kind: 'image' | 'document') => {
  const [row] = await sql()`insert into media (sha256, kind, content_type, name, width, height)
    values (encode(sha256(random()::text::bytea), 'hex'), ${kind}, 'image/png', 'chan-dung.png', 9, 9) returning id::int as id`;
  return Number(row?.['id']);
};

test('a page keeps its details from a form that does not know of them, and loses them when it becomes plain', async () => {
  await addPage({ ...page('ve'), details: BLANK_DETAILS.contact }, an);
  const change = async (details?: PageDetails | null) => {
    const now = await findPage('ve');
    const given = details === undefined ? {} : { details };
    const seen = { id: now?.id ?? 0, updatedAt: now?.updatedAt.toISOString() ?? '' };
    return changePage({ ...page('ve'), ...seen, ...given }, an);
  };
  expect(await change()).toMatchObject({ ok: true });
  expect((await findPage('ve'))?.details).toEqual(BLANK_DETAILS.contact);
  expect(await change(null)).toMatchObject({ ok: true });
  expect((await findPage('ve'))?.details).toBeNull();
});

test('its pictures are those of the library, and count as used', async () => {
  const portrait = await given('image');
  for (const missing of [987_654, await given('document')])
    expect(await addPage({ ...page('lanh-dao'), details: withPicture(missing) }, an)).toEqual({
      ...{ ok: false, reason: 'no_picture' },
    });
  expect((await listMediaUses(portrait)).isUsed).toBe(false);
  expect(await addPage({ ...page('lanh-dao'), details: withPicture(portrait) }, an)).toMatchObject({ ok: true });
  expect(await listMediaUses(portrait)).toMatchObject({ isUsed: true, pages: [{ slug: 'lanh-dao' }] });
  const [event] =
    await sql()`select after->>'look' as look, after->>'text' as text from audit_events order by id desc limit 1`;
  expect(event).toMatchObject({ look: 'organisation', text: expect.stringContaining('Phụ trách chung') });
});

test('nobody but an administrator gives a page a template', async () => {
  const secretary = { ...an, role: 'secretary' as const };
  expect(await addPage({ ...page('x'), details: BLANK_DETAILS.contact }, secretary)).toMatchObject({ ok: false });
});
