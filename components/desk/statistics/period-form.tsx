import { buttonClass } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { Day } from '#domain/base/calendar';
import { type Choice, type PeriodQuery, RANGES, STEPS } from '#domain/visits/periods';
import type { DeskWords } from '#lib/account/desk-words';

type Props = {
  query: PeriodQuery;
  /** Undefined if the query is invalid. */
  choice: Choice | undefined;
  fault: string | undefined;
  today: Day;
  t: DeskWords<'figures'>;
  path?: string;
  /** Whether what is shown is cut into parts. */
  hasSteps?: boolean;
};

/** Links and a GET form, so that each period has an address. */
export function PeriodForm({ query, choice, fault, today, t, path = '/dashboard/figures', hasSteps = true }: Props) {
  const shown = choice ?? query;
  return (
    <section aria-label={t('range')} className="grid gap-4">
      <ul className="flex flex-wrap gap-2">
        {RANGES.map((range) => (
          <li key={range}>
            <a
              href={`${path}?range=${range}`}
              aria-current={choice?.range === range ? 'true' : undefined}
              className={buttonClass(choice?.range === range ? 'main' : 'plain')}
            >
              {t(`ranges.${range}`)}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action={path} className="flex flex-wrap items-end gap-3" aria-label={t('own')}>
        <TextField label={t('from')} type="date" name="from" defaultValue={shown.from} max={today} required />
        <TextField label={t('to')} type="date" name="to" defaultValue={shown.to} required />
        {hasSteps && (
          <Select label={t('step')} name="step" defaultValue={choice?.range ? '' : (query.step ?? '')}>
            <option value="">{t('steps.auto')}</option>
            {STEPS.map((step) => (
              <option key={step} value={step}>
                {t(`steps.${step}`)}
              </option>
            ))}
          </Select>
        )}
        <button type="submit" className={buttonClass('plain')}>
          {t('show')}
        </button>
      </form>
      {fault && <Notice tone="bad">{fault}</Notice>}
    </section>
  );
}
