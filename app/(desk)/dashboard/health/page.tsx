import type { Metadata } from 'next';
import { HealthList } from '#components/desk/health/health-list';
import { HealthNodes } from '#components/desk/health/health-nodes';
import { listNodes } from '#db/cluster/nodes';
import { shortDateTime } from '#domain/base/calendar';
import { byGravity } from '#domain/operation/health';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { readHealth } from '#server/health/health';
import { stateTimes } from '#server/health/since';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('figures.health');
  return { title: t('title') };
}

export default async function HealthPage() {
  await requireDeskUser('secretary', 'administrator');
  const now = new Date();
  const [t, lines] = await Promise.all([deskWords('figures.health'), readHealth(now)]);
  const troubled = lines.filter((line) => line.state !== 'ok').length;
  const isHeard = lines.some(({ part, finding }) => part === 'nodes' && finding !== 'failed');
  const nodes = isHeard ? await listNodes().catch(() => []) : [];
  return (
    <div className="max-w-3xl">
      <section aria-label={t('title')}>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
        <div className="mt-4 mb-6 flex flex-wrap items-center gap-x-6 gap-y-1">
          <p className="font-bold">{troubled === 0 ? t('allWell') : t('summary', { troubled: String(troubled) })}</p>
          <p className="text-sm text-muted">{t('seenAt', { at: shortDateTime(now) })}</p>
          <a href="/dashboard/health" className="inline-flex min-h-11 items-center text-sm underline">
            {t('again')}
          </a>
        </div>
        <HealthList lines={byGravity(lines)} since={stateTimes()} t={t} />
      </section>
      {nodes.length > 0 && <HealthNodes nodes={nodes} t={t} />}
    </div>
  );
}
