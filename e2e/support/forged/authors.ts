import { args, form, fresh, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';
import { authorOf, givenAuthor } from '#e2e/support/forged-subjects';

export const AUTHORS_ACTIONS: Record<string, Row> = {
  addAuthorAction: {
    who: PUBLISHER,
    good: () => args(authorOf(fresh('tac-gia'))),
    bad: () => [{ name: ' ' }, { slug: 'Có dấu' }, { bylines: [] }, { email: 'a' }, { portraitId: NOTHING }],
    again: 'refused',
  },
  changeAuthorAction: {
    who: PUBLISHER,
    async good() {
      const author = authorOf(fresh('tac-gia'));
      return args({ ...author, id: await givenAuthor(author), version: 1, title: 'Phóng viên' });
    },
    bad: () => [{ id: NOTHING }, { version: 7 }, { slug: 'a/b' }, { bylines: 'x' }, { biography: 'x'.repeat(2001) }],
    again: 'refused',
  },
  removeAuthorAction: {
    who: PUBLISHER,
    good: async () => form({ id: await givenAuthor(authorOf(fresh('tac-gia'))), version: 1 }),
    bad: () => [{ id: NOTHING }, { version: 7 }, { id: 'x' }],
    again: 'refused',
  },
};
