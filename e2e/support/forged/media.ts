import { args, form, NOT_REPORTER, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';
import { givenDocument, givenMedia } from '#e2e/support/forged-portal';

export const MEDIA_ACTIONS: Record<string, Row> = {
  changeMediaAction: {
    who: NOT_REPORTER,
    async good({ users }) {
      return form({
        id: await givenMedia(users.editor),
        alt: 'x',
        caption: 'x',
        credit: 'x',
        focalX: 0.5,
        focalY: 0.5,
      });
    },
    bad: () => [{ id: NOTHING }, { alt: 'x'.repeat(501) }, { focalX: 2 }],
    again: 'done',
  },
  describeMediaAction: {
    who: NOT_REPORTER,
    good: async ({ users }) => args({ id: await givenMedia(users.editor), alt: 'Cầu mới', was: '' }),
    bad: () => [{ id: NOTHING }, { alt: '' }, { alt: 'x'.repeat(501) }, { was: 'Cầu cũ' }, { was: null }],
    again: 'done',
  },
  replaceMediaAction: {
    who: PUBLISHER,
    good: async ({ users }) =>
      form({ id: await givenDocument(users.editor), replacementId: await givenDocument(users.editor), was: '' }),
    bad: () => [{ id: NOTHING }, { replacementId: NOTHING }, { was: 'x' }],
    again: 'done',
  },
  deleteMediaAction: {
    who: NOT_REPORTER,
    good: async ({ users }) => form({ id: await givenMedia(users.editor) }),
    bad: () => [{ id: NOTHING }],
    again: 'refused',
  },
};
