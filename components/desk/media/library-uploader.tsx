'use client';

import { useRouter } from 'next/navigation';
import { MediaUploader } from '#components/desk/media/uploader';

/** The uploader of the library's own page, which shows each new file at once. */
export function LibraryUploader() {
  const router = useRouter();
  return <MediaUploader onStored={() => router.refresh()} showsLinks />;
}
