import { sql } from '#db/client/client';
import { saveFront } from '#db/front/commands';
import { findFront } from '#db/front/desk';
import { defaultLayout } from '#domain/front/whole-layout';
import { args, BAD_LINK, form, NOT_REPORTER, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';
import type { Ids } from '#e2e/support/forged-portal';

const aProposal = async ({ users }: Ids): Promise<number> => {
  const headRevisionId = (await findFront())?.head ?? null;
  const editor = { id: users.editor, name: 'x', role: 'editor' as const, categoryIds: null };
  const saved = await saveFront({ layout: defaultLayout([]), note: '', headRevisionId }, editor);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value;
};

export const FRONT_ACTIONS: Record<string, Row> = {
  saveFrontAction: {
    who: NOT_REPORTER,
    good: async (about) => args({ headRevisionId: await aProposal(about), note: '', layout: defaultLayout([]) }),
    bad: () => [
      { headRevisionId: NOTHING },
      { headRevisionId: null },
      { layout: defaultLayout([NOTHING]) },
      {
        layout: {
          belowTop: [],
          regions: [
            {
              kind: 'tiles',
              title: '',
              isShown: true,
              tiles: [{ ...BAD_LINK, note: '', href: 'javascript:alert(1)' }],
            },
          ],
        },
      },
      { note: 'x'.repeat(301) },
    ],
    again: 'refused',
  },
  publishFrontAction: {
    who: PUBLISHER,
    async good(about) {
      await sql()`update fronts set live_revision_id = head_revision_id`;
      return form({ headRevisionId: await aProposal(about) });
    },
    bad: () => [{ headRevisionId: NOTHING }, { headRevisionId: 'x' }],
    again: 'refused',
  },
  restoreFrontAction: {
    who: NOT_REPORTER,
    async good(about) {
      const revisionId = await aProposal(about);
      return form({ revisionId, headRevisionId: await aProposal(about) });
    },
    bad: () => [{ revisionId: NOTHING }, { headRevisionId: NOTHING }],
    again: 'refused',
  },
};
