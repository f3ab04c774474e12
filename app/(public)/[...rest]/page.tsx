import { notFound } from 'next/navigation';

export const revalidate = 600;
export const generateStaticParams = () => []; // never kept: see lib/nodes/page-cache

/** Any address no other route knows: the portal's own not-found page. */
export default function UnknownPage() {
  notFound();
}
