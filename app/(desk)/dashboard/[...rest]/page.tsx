import { notFound } from 'next/navigation';
import { requireDeskUser } from '#lib/account/session';

/** Any address of the desk that no other route knows. */
export default async function UnknownDeskPage() {
  await requireDeskUser();
  notFound();
}
