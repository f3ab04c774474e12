import { shortDateTime } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';
import { NODE_SILENT_SECONDS } from '#domain/operation/health-machine';
import type { DeskWords } from '#lib/account/desk-words';

type Row = { id: string; host: string; pid: number; build: string; startedMs: number; silentSeconds: number };

export function HealthNodes({ nodes, t }: { nodes: Row[]; t: DeskWords<'figures.health'> }) {
  const heard = (seconds: number) =>
    seconds < 2 ? t('nodeTable.justNow') : t('nodeTable.ago', { seconds: groupDigits(Math.round(seconds)) });
  return (
    <section aria-labelledby="nodes" className="mt-10">
      <h2 id="nodes" className="text-lg font-bold">
        {t('nodes.name')}
      </h2>
      <p className="mb-3 text-sm text-muted">{t('nodeTable.hint')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {nodes.map(({ id, host, pid, build, startedMs, silentSeconds }) => (
          <li key={id} className="grid gap-x-6 py-3 text-sm sm:grid-cols-[minmax(0,1fr)_auto]">
            <p className="wrap-anywhere">
              <b>{host}</b> <span className="text-muted">{t('nodeTable.process', { pid: String(pid) })}</span>
            </p>
            <p
              className={`tabular-nums sm:text-end ${silentSeconds > NODE_SILENT_SECONDS ? 'font-bold text-accent' : ''}`}
            >
              {t('nodeTable.heard', { when: heard(silentSeconds) })}
            </p>
            <p className="wrap-anywhere text-muted sm:col-span-2">
              {t('nodeTable.runs', { build, at: shortDateTime(new Date(startedMs)) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
