import { sql } from '#db/client/client';
import { isoInVietnam } from '#domain/base/calendar';
import { form, fresh, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';

const aNotice = () => {
  const at = (hours: number) => isoInVietnam(new Date(Date.now() + hours * 3_600_000)).slice(0, 16);
  const times = { startsAt: at(24), endsAt: at(48) };
  return { kind: 'urgent', level: 'info', text: fresh('Thông báo'), url: '', ...times };
};
const someNotice = async () => {
  const [row] = await sql()`insert into notices (kind, level, text, shown_from, starts_at, ends_at)
    values ('urgent', 'info', 'x', now() + interval '1 day', now() + interval '1 day', now() + interval '2 days')
    returning id`;
  return { id: Number(row?.['id']), version: 1 };
};

export const NOTICES_ACTIONS: Record<string, Row> = {
  addNoticeAction: {
    who: PUBLISHER,
    good: () => form(aNotice()),
    bad: () => [
      { kind: 'x' },
      { text: '\u200b' },
      { text: 'x'.repeat(201) },
      { url: 'javascript:alert(1)' },
      { endsAt: '' },
      { endsAt: '2001-01-01T08:00' },
      { startsAt: '275760-09-13T00:00' },
      { kind: 'downtime' },
    ],
    again: 'done',
  },
  changeNoticeAction: {
    who: PUBLISHER,
    good: async () => form({ ...aNotice(), ...(await someNotice()) }),
    bad: () => [{ id: NOTHING }, { version: 2 }, { text: '' }, { url: '//example.vn' }, { endsAt: '2001-01-01T08:00' }],
    again: 'refused',
  },
  endNoticeAction: {
    who: PUBLISHER,
    good: async () => form(await someNotice()),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
};
