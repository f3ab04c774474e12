import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { sql } from '#db/client/client';
import { versionOf } from '#db/client/version';
import { listMenuItems, readMenu, saveMenu } from '#db/site/menu';
import { addPage, changePage, orderPages, removePage } from '#db/site/page-commands';
import { findMovedSection } from '#db/site/sections';
import { findPage, findPageById, listPages, readSite } from '#db/site/site';
import { changeSite } from '#db/site/site-commands';
import { listWebLinkGroups, saveWebLinks } from '#db/site/web-links';
import type { Actor } from '#domain/account/roles';
import type { BodyDocument } from '#domain/article/body';
import type { MenuInput } from '#domain/site/forms';
import { givenCategory, givenTestDatabase } from '#tests/database/database';

const bodyOf = (text: string): BodyDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

givenTestDatabase('site_commands');

let an: Actor;
let news: number;

beforeAll(async () => {
  await createUser({ email: 'an@x.invalid', name: 'An', role: 'administrator', passwordHash: '' });
  const [user] = await sql()`select id::int from users`;
  an = { id: user?.['id'], name: 'An', role: 'administrator', categoryIds: null };
  news = await givenCategory('tin');
  await givenCategory('tin-con', news);
});

const lastAudit = async () => (await sql()`select * from audit_events order by id desc limit 1`)[0];

const SITE = {
  name: 'Cổng A',
  agency: 'Sở A',
  description: '',
  address: '',
  phone: '',
  email: '',
  licence: '',
  socialLinks: [{ title: 'Kênh', url: 'https://kenh.invalid' }],
  openingVisits: 12,
  logoId: null,
  requiresSecondFactor: true,
};

describe('the site', () => {
  test('says what it was told, and records only what changed', async () => {
    await changeSite({ ...SITE, version: versionOf(await readSite()) }, an);
    expect(await readSite()).toMatchObject(SITE);
    await changeSite({ ...SITE, name: 'Cổng B', version: versionOf(await readSite()) }, an);
    expect(await lastAudit()).toMatchObject({
      action: 'site.change',
      before: { name: 'Cổng A' },
      after: { name: 'Cổng B' },
    });
  });
  test('is not changed from an old state, to a picture that is not there, or by a secretary', async () => {
    const version = versionOf(await readSite());
    expect(await changeSite({ ...SITE, version: 'cũ' }, an)).toEqual({ ok: false, reason: 'stale' });
    expect(await changeSite({ ...SITE, logoId: 99, version }, an)).toEqual({ ok: false, reason: 'logo_gone' });
    expect(await changeSite({ ...SITE, version }, { ...an, role: 'secretary' })).toEqual({
      ok: false,
      reason: 'forbidden',
    });
  });
  test('keeps the sites of videos where a form of the release before does not say them', async () => {
    await changeSite({ ...SITE, videoHosts: ['vimeo'], version: versionOf(await readSite()) }, an);
    expect(await lastAudit()).toMatchObject({ before: { videoHosts: [] }, after: { videoHosts: ['vimeo'] } });
    await changeSite({ ...SITE, name: 'Cổng C', version: versionOf(await readSite()) }, an);
    expect((await readSite()).videoHosts).toEqual(['vimeo']);
    expect((await lastAudit())?.['after']).toEqual({ name: 'Cổng C' });
    await changeSite({ ...SITE, videoHosts: [], version: versionOf(await readSite()) }, an);
    expect((await readSite()).videoHosts).toEqual([]);
  });
  test('bears the colour and the banner that were chosen, which forms of the release before leave as they are', async () => {
    const [picture] = await sql()`insert into media (sha256, width, height) values ('b', 1200, 104) returning id::int`;
    const bannerId = picture?.['id'];
    const change = async (input: object) => changeSite({ ...SITE, ...input, version: versionOf(await readSite()) }, an);
    const looks = async () => {
      const { colour, bannerId, banner } = await readSite();
      return { colour, bannerId, sha256: banner?.sha256 };
    };
    expect(await change({ bannerId: 99 })).toEqual({ ok: false, reason: 'banner_gone' });
    await change({ colour: '#0b5394', bannerId });
    const chosen = { colour: '#0b5394', bannerId, sha256: 'b' };
    expect(await looks()).toEqual(chosen);
    await change({ name: 'Tên khác' });
    expect(await looks()).toEqual(chosen);
    await change({ colour: null, bannerId: null });
    expect(await looks()).toEqual({ colour: null, bannerId: null, sha256: undefined });
  });

  test('shows the logo that was chosen', async () => {
    const [picture] = await sql()`insert into media (sha256, width, height) values ('s', 40, 30) returning id::int`;
    await changeSite({ ...SITE, logoId: picture?.['id'], version: versionOf(await readSite()) }, an);
    expect((await readSite()).logo).toEqual({ sha256: 's', width: 40, height: 30, widths: null, recipe: 0 });
  });
});

describe('the menu', () => {
  const save = async (entries: MenuInput['entries']) =>
    saveMenu({ version: versionOf(await listMenuItems()), entries }, an);

  test('is the top categories where it has no entries', async () => {
    expect(await readMenu()).toEqual([
      {
        label: 'tin',
        href: '/tin',
        steps: ['tin', 'tin-con'],
        children: [{ label: 'tin-con', href: '/tin-con', steps: ['tin-con'] }],
      },
    ]);
  });
  test('is its entries in their order once it has some', async () => {
    const page = await addPage({ slug: 've', title: 'Về', body: bodyOf('a') }, an);
    await save([
      { label: 'Ngoài', kind: 'url', url: 'https://ngoai.invalid' },
      { label: 'Về ta', kind: 'page', id: page.ok ? page.value : 0 },
      { label: 'Tin tức', kind: 'category', id: news },
    ]);
    expect((await readMenu()).map(({ label, href }) => `${label} ${href}`)).toEqual([
      'Ngoài https://ngoai.invalid',
      'Về ta /ve',
      'Tin tức /tin',
    ]);
    expect(await lastAudit()).toMatchObject({ action: 'menu.change', before: { entries: [] } });
    expect(await save([])).toMatchObject({ ok: true });
    expect(await readMenu()).toHaveLength(1);
  });
  test('is not saved over another’s change, nor to a category that is gone', async () => {
    const version = versionOf(await listMenuItems());
    await save([{ label: 'Tin', kind: 'category', id: news }]);
    expect(await saveMenu({ version, entries: [] }, an)).toEqual({ ok: false, reason: 'stale' });
    expect(await save([{ label: 'Mất', kind: 'category', id: 9_999 }])).toEqual({ ok: false, reason: 'target_gone' });
    expect(await listMenuItems()).toHaveLength(1);
  });
});

describe('web links', () => {
  const link = (title: string) => ({ title, url: `https://${title}.invalid` });

  test('stand in groups, those without one first', async () => {
    const version = versionOf(await listWebLinkGroups());
    const groups = [{ title: 'Trung ương', links: [link('b'), link('a')] }];
    await saveWebLinks({ version, ungrouped: [link('c')], groups }, an);
    expect((await listWebLinkGroups()).map((group) => [group.title, group.links.map(({ title }) => title)])).toEqual([
      ['', ['c']],
      ['Trung ương', ['b', 'a']],
    ]);
    expect((await lastAudit())?.['after']).toEqual({
      links: ['c → https://c.invalid', 'Trung ương / b → https://b.invalid', 'Trung ương / a → https://a.invalid'],
    });
    expect(await saveWebLinks({ version, ungrouped: [], groups: [] }, an)).toEqual({ ok: false, reason: 'stale' });
    expect(await listWebLinkGroups()).toHaveLength(2);
  });
});

describe('static pages', () => {
  let id: number;
  const change = { title: 'Trang', slug: 'trang-mot', body: bodyOf('mới') };

  beforeEach(async () => {
    await sql()`delete from pages`;
    const page = await addPage({ title: 'Trang', slug: 'trang-mot', body: bodyOf('cũ') }, an);
    id = page.ok ? page.value : 0;
  });

  const updatedAt = async () => ((await findPageById(id)) as { updatedAt: Date }).updatedAt.toISOString();

  test('a stale save is refused, and changes nothing', async () => {
    const opened = await updatedAt();
    expect(await changePage({ ...change, id, updatedAt: opened }, an)).toMatchObject({ ok: true });
    expect(await changePage({ ...change, title: 'Khác', id, updatedAt: opened }, an)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await findPage('trang-mot')).toMatchObject({ title: 'Trang', body: bodyOf('mới') });
    expect(await lastAudit()).toMatchObject({ action: 'page.change', before: { text: 'cũ' }, after: { text: 'mới' } });
  });
  test('a rename leaves the old address leading here; without a body the text stays', async () => {
    await changePage({ id, title: 'Trang', slug: 'trang-hai', updatedAt: await updatedAt() }, an);
    expect(await findMovedSection('trang-mot')).toBe('trang-hai');
    expect(await findPage('trang-hai')).toMatchObject({ body: bodyOf('cũ') });
  });
  test('a page may not take a category’s address', async () => {
    expect(await addPage({ ...change, slug: 'tin' }, an)).toEqual({ ok: false, reason: 'slug_taken' });
  });
  test('the order is saved whole', async () => {
    const second = await addPage({ ...change, slug: 'trang-sau' }, an);
    const last = second.ok ? second.value : 0;
    expect(await orderPages([last], an)).toEqual({ ok: false, reason: 'stale' });
    expect(await orderPages([last, last], an)).toEqual({ ok: false, reason: 'stale' });
    await orderPages([last, id], an);
    expect((await listPages()).map((page) => page.id)).toEqual([last, id]);
  });
  test('a deleted page is gone', async () => {
    expect(await removePage({ id }, an)).toMatchObject({ ok: true });
    expect(await findPage('trang-mot')).toBeUndefined();
    expect(await removePage({ id }, an)).toEqual({ ok: false, reason: 'not_found' });
  });
});
