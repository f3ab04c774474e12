import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { shelfPath } from '#domain/http/library-paths';
import { pageNumberOf } from '#domain/http/paths';
import { shelfMetadata } from '#lib/albums/album-metadata';
import { loadShelfPages } from '#lib/albums/shelf';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { answerMissing } from '../../../../missing';
import { ShelfPage } from '../../../shelf-page';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/thu-vien/video/trang/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = pageNumberOf((await params).page);
  return page && page <= (await loadShelfPages('video')) ? shelfMetadata('video', page) : missingMetadata(404);
}

export default async function PageByNumber({ params }: Props) {
  const page = pageNumberOf((await params).page);
  if (page === 1) permanentRedirect(shelfPath('video'));
  return page ? <ShelfPage shelf="video" page={page} /> : answerMissing(404);
}
