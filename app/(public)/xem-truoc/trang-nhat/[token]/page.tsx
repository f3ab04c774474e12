import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { FrontPreviewBand } from '#components/front/front-preview-band';
import { FrontView } from '#components/front/front-view';
import { findFrontLayout } from '#db/front/desk';
import { loadFront } from '#lib/front/front';
import { readFrontPreview } from '#lib/front/preview';
import { answerWith } from '#server/base/answer-with';
import { NoPreview } from '../../no-preview';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/xem-truoc/trang-nhat/[token]'>;

const read = cache(readFrontPreview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [preview, t] = await Promise.all([read((await params).token), getTranslations()]);
  const title = t(preview ? 'front.preview.pageTitle' : 'preview.over.title');
  return { title, robots: { index: false, follow: false }, referrer: 'no-referrer', alternates: { types: {} } };
}

/** The address itself is the permission while it is valid. */
export default async function FrontPreviewPage({ params }: Props) {
  const preview = await read((await params).token);
  if (!preview) {
    answerWith(410);
    return <NoPreview reason="over" />;
  }
  const { revisionId, at } = preview;
  const layout = revisionId === null ? undefined : await findFrontLayout(revisionId);
  const regions = await loadFront({ layout, at });
  return (
    <>
      <FrontPreviewBand preview={preview} />
      <FrontView regions={regions} />
    </>
  );
}
