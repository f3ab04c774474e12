import type { Metadata } from 'next';
import { HealthList } from '#components/desk/health-list';
import { deskWords } from '#lib/desk-words';
import { readHealth } from '#lib/health';
import { stateTimes } from '#lib/health-since';
import { requireDeskUser } from '#lib/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('figures.health');
  return { title: t('title') };
}

/** How each part of the portal is doing, since when, and what to do about it. */
export default async function HealthPage() {
  await requireDeskUser('secretary', 'administrator');
  const [t, lines] = await Promise.all([deskWords('figures.health'), readHealth()]);
  return (
    <section aria-label={t('title')} className="max-w-3xl">
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mb-6 text-muted">{t('intro')}</p>
      <HealthList lines={lines} since={stateTimes()} t={t} />
    </section>
  );
}
