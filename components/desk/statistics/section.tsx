import { buttonClass } from '#components/ui/button';
import type { Choice } from '#domain/visits/periods';
import type { DeskWords } from '#lib/account/desk-words';

type Props = {
  title: string;
  hint?: string;
  /** The table's name in the CSV file's address. */
  table: string;
  choice: Choice;
  isEmpty: boolean;
  t: DeskWords<'figures'>;
  /** Of the page, whose files are below it. */
  path?: string;
  children: React.ReactNode;
};

export function StatisticsSection({
  title,
  hint,
  table,
  choice,
  isEmpty,
  t,
  path = '/dashboard/figures',
  children,
}: Props) {
  const { from, to, step } = choice;
  const query = new URLSearchParams({ table, from, to, step });
  return (
    <section aria-label={title}>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2 sm:flex-nowrap">
        <div className="max-w-[44rem]">
          <h2 className="text-lg font-bold">{title}</h2>
          {hint && <p className="text-sm text-muted">{hint}</p>}
        </div>
        <a
          href={`${path}/csv?${query}`}
          download
          aria-label={t('csvOf', { table: title })}
          className={`${buttonClass('plain')} shrink-0`}
        >
          {t('csv')}
        </a>
      </div>
      {isEmpty ? <p className="text-muted">{t('noneYet')}</p> : children}
    </section>
  );
}
