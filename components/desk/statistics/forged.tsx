import { buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { writtenDay } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';
import type { ForgedSpan } from '#domain/visits/corrections';
import type { DeskWords } from '#lib/account/desk-words';
import type { FormState } from '#lib/base/form';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Count = { days: number; visits: number; views: number };

type Correction = {
  id: number;
  firstDay: string;
  lastDay: string;
  reason: string;
  by: string;
  undone: string | undefined;
  visits: number;
  views: number;
};

type Props = {
  /** The fields as sent, right or wrong. */
  query: Record<string, string>;
  /** Undefined if nothing was asked, or it is invalid. */
  asked: { span: ForgedSpan; count: Count } | undefined;
  /** By field. */
  faults: Record<string, string> | undefined;
  corrections: Correction[];
  /** Id of the correction just made or undone. */
  done: number;
  setAside: Action;
  putBack: Action;
  t: DeskWords<'figures'>;
};

/** Takes forged figures out of the counts after showing how many, and puts them back. */
export function ForgedViews({ query, asked, faults, corrections, done, setAside, putBack, t }: Props) {
  const changed = corrections.find(({ id }) => id === done);
  return (
    <section id="forged" aria-label={t('forged.title')} className="grid scroll-mt-4 gap-4">
      <div className="max-w-[44rem]">
        <h2 className="text-lg font-bold">{t('forged.title')}</h2>
        <p className="text-sm text-muted">{t('forged.hint')}</p>
      </div>
      <SpanForm query={query} faults={faults} t={t} />
      <Notice tone="good">
        {changed && t(changed.undone ? 'forged.putBackDone' : 'forged.setAsideDone', wordsOf(changed))}
      </Notice>
      {faults && <Notice tone="bad">{t('forged.wrong')}</Notice>}
      {asked?.count.days === 0 && <Notice tone="bad">{t('forged.nothing')}</Notice>}
      {asked && asked.count.days > 0 && <Preview {...asked} action={setAside} t={t} />}
      {corrections.length > 0 && (
        <ul className="divide-y divide-line border-y border-line text-sm" aria-label={t('forged.list')}>
          {corrections.map((one) => (
            <CorrectionRow key={one.id} correction={one} action={putBack} t={t} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SpanForm({ query, faults, t }: Pick<Props, 'query' | 'faults' | 't'>) {
  const field = (name: string) => ({ name, defaultValue: query[name], error: faults?.[name], required: true });
  return (
    <form method="get" action="/dashboard/figures" className="flex flex-wrap items-end gap-3">
      <TextField {...field('from')} label={t('from')} type="date" />
      <TextField {...field('to')} label={t('to')} type="date" />
      {(['keepVisits', 'keepViews'] as const).map((name) => (
        <TextField key={name} {...field(name)} label={t(`forged.${name}`)} type="number" min={0} />
      ))}
      <TextField {...field('reason')} label={t('forged.reason')} maxLength={300} />
      <button type="submit" className={buttonClass('plain')}>
        {t('forged.preview')}
      </button>
    </form>
  );
}

type PreviewProps = { span: ForgedSpan; count: Count; action: Action; t: DeskWords<'figures'> };

function Preview({ span, count, action, t }: PreviewProps) {
  const figures = { visits: groupDigits(count.visits), views: groupDigits(count.views), days: groupDigits(count.days) };
  const warning = t('forged.setAsideWarning', { ...figures, from: writtenDay(span.from), to: writtenDay(span.to) });
  return (
    <div className="grid gap-3">
      <p>{warning}</p>
      <ConfirmAction label={t('forged.setAside')} warning={warning} fields={span} action={action} />
    </div>
  );
}

function CorrectionRow({ correction, action, t }: { correction: Correction; action: Action; t: DeskWords<'figures'> }) {
  const { id, reason, by, undone } = correction;
  const words = wordsOf(correction);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-bold">
          {t('span', words)}: {t('forged.taken', words)}
        </p>
        <p className="[overflow-wrap:anywhere]">{reason}</p>
        <p className="text-muted">{undone ? `${by} · ${undone}` : by}</p>
      </div>
      {!undone && (
        <ConfirmAction
          label={t('forged.putBack')}
          warning={t('forged.putBackWarning', words)}
          fields={{ id }}
          action={action}
        />
      )}
    </li>
  );
}

function wordsOf({ firstDay, lastDay, visits, views }: Correction) {
  const days = { from: writtenDay(firstDay), to: writtenDay(lastDay) };
  return { ...days, visits: groupDigits(visits), views: groupDigits(views) };
}
