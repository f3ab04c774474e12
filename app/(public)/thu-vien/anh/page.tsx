import type { Metadata } from 'next';
import { shelfMetadata } from '#lib/albums/album-metadata';
import { AlbumShelf } from './album-shelf';

export const revalidate = 600;

export function generateMetadata(): Promise<Metadata> {
  return shelfMetadata('anh');
}

export default function AlbumsPage() {
  return <AlbumShelf page={1} />;
}
