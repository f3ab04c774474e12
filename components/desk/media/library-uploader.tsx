'use client';

import { useRouter } from 'next/navigation';
import { MediaUploader } from '#components/desk/media/uploader';

export function LibraryUploader() {
  const router = useRouter();
  return <MediaUploader onStored={() => router.refresh()} showsLinks />;
}
