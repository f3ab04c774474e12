import { notFound } from 'next/navigation';
import { requireDeskUser } from '#lib/account/session';

export default async function UnknownDeskPage() {
  await requireDeskUser();
  notFound();
}
