import type { Metadata } from 'next';
import { FrontForm } from '#components/desk/front/front-form';
import { FrontHistory } from '#components/desk/front/front-history';
import { FrontPreviewForm } from '#components/desk/front/preview-form';
import {
  findFront,
  findFrontLayout,
  findFrontRevision,
  listFrontRevisions,
  listPictures,
  listPinned,
} from '#db/front/desk';
import { listCategoryTree } from '#db/site/categories';
import { shortDateTime } from '#domain/base/calendar';
import { denialToPublish } from '#domain/front/moves';
import { defaultLayout, wholeLayout } from '#domain/front/whole-layout';
import { flattenTree } from '#domain/site/category-tree';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { loadStandIns } from '#lib/front/stand-ins';
import { sharedNow } from '#server/base/clock';
import { publishFrontAction, restoreFrontAction, saveFrontAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('front');
  return { title: t('title') };
}

export default async function FrontPage() {
  const user = await requireDeskUser('editor', 'secretary', 'administrator');
  const t = await deskWords('front');
  const [found, tree, revisions] = await Promise.all([findFront(), listCategoryTree(), listFrontRevisions()]);
  const front = found ?? { head: null, live: null, writerIds: [], publisherIds: [] };
  const saved = front.head === null ? undefined : await findFrontLayout(front.head);
  const ids = new Set(flattenTree(tree).map(({ id }) => id));
  const layout = wholeLayout(saved ?? defaultLayout(tree.map(({ id }) => id)), ids);
  const banners = layout.regions.flatMap((region) => (region.kind === 'banners' ? region.banners : []));
  const now = sharedNow();
  const [pinned, standIns, pictures] = await Promise.all([
    listPinned(layout),
    loadStandIns(layout, now),
    listPictures(banners.flatMap(({ mediaId }) => mediaId ?? [])),
  ]);
  const restored = revisions.find(({ restoredFrom }) => restoredFrom !== null)?.id;
  return (
    <>
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mb-6 max-w-3xl text-muted">{t('intro')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <FrontForm
          key={restored}
          layout={layout}
          headRevisionId={front.head}
          denial={denialToPublish(front, user)}
          pinned={pinned}
          standIns={standIns}
          pictures={pictures}
          tree={tree}
          save={saveFrontAction}
          publish={publishFrontAction}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <State head={front.head} live={front.live} />
          <FrontPreviewForm now={now} />
          <section aria-labelledby="history" className="grid gap-3">
            <h2 id="history" className="font-bold">
              {t('history.title')}
            </h2>
            <FrontHistory revisions={revisions} head={front.head} live={front.live} action={restoreFrontAction} />
          </section>
        </div>
      </div>
    </>
  );
}

/** What readers see, and what waits to be put live. */
async function State({ head, live }: { head: number | null; live: number | null }) {
  const t = await deskWords('front.state');
  const line = async (key: 'live' | 'proposal', id: number) => {
    const revision = await findFrontRevision(id);
    return revision && t(key, { id, by: revision.author ?? t('nobody'), at: shortDateTime(revision.createdAt) });
  };
  return (
    <section aria-labelledby="state" className="grid gap-2 rounded border border-line bg-surface p-4 text-sm">
      <h2 id="state" className="text-base font-bold">
        {t('title')}
      </h2>
      <p>{live === null ? t('default') : await line('live', live)}</p>
      {head !== null && head !== live && <p className="font-bold">{await line('proposal', head)}</p>}
    </section>
  );
}
