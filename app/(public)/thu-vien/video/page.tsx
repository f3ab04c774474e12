import type { Metadata } from 'next';
import { shelfMetadata } from '#lib/albums/album-metadata';
import { ShelfPage } from '../shelf-page';

export const revalidate = 600;

export function generateMetadata(): Promise<Metadata> {
  return shelfMetadata('video');
}

export default function FirstPage() {
  return <ShelfPage shelf="video" page={1} />;
}
