import { shortDateTime } from '#domain/base/calendar';
import { keyOf } from '#domain/base/message-key';
import { byGravity, type HealthLine, type HealthPart, type HealthState } from '#domain/operation/health';
import { healthValues } from '#domain/operation/health-values';
import type { DeskWords } from '#lib/account/desk-words';

/** `since`: since when a part is in its state, as far as this server has seen. */
type Props = { lines: HealthLine[]; since?: ReadonlyMap<HealthPart, Date>; t: DeskWords<'figures.health'> };

/** What is off must not pass for well. */
type Shown = HealthState | 'off';

const MARKS: Record<Shown, { sign: string; tone: string }> = {
  ok: { sign: '✓', tone: 'border-good text-good' },
  off: { sign: '–', tone: 'border-line text-muted' },
  warn: { sign: '!', tone: 'border-ink' },
  bad: { sign: '✕', tone: 'border-accent bg-accent text-accent-ink' },
};

export function HealthList({ lines, since, t }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.part} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-3">
          <Mark state={shownOf(line)} />
          <div className="wrap-anywhere">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <b>{t(`${line.part}.name`)}</b>
              <span className="text-sm text-muted">
                {t(`states.${shownOf(line)}`)}
                {line.finding !== 'off' &&
                  since?.has(line.part) &&
                  ` · ${t('since', { at: shortDateTime(since.get(line.part) as Date) })}`}
              </span>
            </p>
            <p className="text-sm">{t(keyOf(`${line.part}.${line.finding}`), healthValues(line) as never)}</p>
            {line.state !== 'ok' && (
              <p className="mt-1 text-sm">
                <b>{t('toDo')}</b> {t(keyOf(`${line.part}.${line.finding}Advice`))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function HealthStrip({ lines, t }: Props) {
  const troubled = byGravity(lines).filter((line) => line.state !== 'ok');
  const details = (
    <a href="/dashboard/health" className="inline-flex min-h-11 items-center text-sm underline">
      {t('details')}
    </a>
  );
  if (troubled.length === 0)
    return (
      <section aria-label={t('title')} className="flex flex-wrap items-center gap-x-3 border-y border-line">
        <Mark state="ok" />
        <p className="text-sm">{t('allWell')}</p>
        {details}
      </section>
    );
  return (
    <section aria-label={t('title')} className="rounded-sm border border-s-4 border-line border-s-ink p-4">
      <h2 className="mb-2 font-bold">{t('troubled')}</h2>
      <HealthList lines={troubled} t={t} />
      {details}
    </section>
  );
}

function shownOf({ state, finding }: HealthLine): Shown {
  return finding === 'off' ? 'off' : state;
}

function Mark({ state }: { state: Shown }) {
  const { sign, tone } = MARKS[state];
  return (
    <span
      aria-hidden="true"
      className={`flex size-7 items-center justify-center rounded-full border-2 text-sm font-bold ${tone}`}
    >
      {sign}
    </span>
  );
}
