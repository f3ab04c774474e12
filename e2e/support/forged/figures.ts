import { sql } from '#db/client/client';
import { ADMINISTRATOR, form, fresh, NOTHING, number, PUBLISHER, type Row, UUID } from '#e2e/support/forged/row';

const aNote = async (): Promise<string> => {
  const [note] = await sql()`insert into rating_notes (day, kind, page_id, note)
    values ('2026-01-01', 'page', 1, ${fresh('Góp ý')}) returning id`;
  return note?.['id'];
};

export const FIGURES_ACTIONS: Record<string, Row> = {
  setForgedAsideAction: {
    who: ADMINISTRATOR,
    async good() {
      const serial = number();
      const day = `2001-${String((serial % 12) + 1).padStart(2, '0')}-${String((serial % 28) + 1).padStart(2, '0')}`;
      await sql()`insert into visit_days (day, views, visits) values (${day}, 900, 800)
        on conflict (day) do update set views = 900, visits = 800`;
      return form({ from: day, to: day, keepVisits: 5, keepViews: 9, reason: 'Lượt giả' });
    },
    bad: () => [
      { from: '2001-02-31' },
      { to: '1999-01-01' },
      { keepVisits: -1 },
      { keepVisits: 10 },
      { reason: '\u200b' },
    ],
    again: 'refused',
  },
  putForgedBackAction: {
    who: ADMINISTRATOR,
    async good({ users }) {
      const [row] = await sql()`insert into visit_corrections (first_day, last_day, reason, made_at, made_by)
        values ('2001-01-01', '2001-01-01', 'Lượt giả', now(), ${users.administrator}) returning id`;
      await sql()`insert into visits_set_aside (correction_id, day, path, views, visits)
        values (${row?.['id']}, '2001-01-01', '', 5, 5)`;
      return form({ id: row?.['id'] });
    },
    bad: () => [{ id: NOTHING }, { id: 0 }],
    again: 'refused',
  },
  markNoteReadAction: {
    who: PUBLISHER,
    good: async () => form({ id: await aNote() }),
    bad: () => [{ id: UUID }, { id: 'x' }],
    again: 'done',
  },
  deleteNoteAction: {
    who: PUBLISHER,
    good: async () => form({ id: await aNote() }),
    bad: () => [{ id: UUID }, { id: 'x' }],
    again: 'refused',
  },
};
