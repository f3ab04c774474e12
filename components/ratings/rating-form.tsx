import { useTranslations } from 'next-intl';
import { MARKS, NOTE_LIMIT, type RatedPage, REASONS, TRAP } from '#domain/ratings/ratings';

const FIELD = 'w-full rounded border border-muted bg-ground px-3 py-2 text-base';

/** Works without a script; the answer then leads back to one of the lines below it, which are the same for all. */
export function RatingForm({ kind, id }: RatedPage) {
  const t = useTranslations('rating');
  return (
    <section
      id="danh-gia"
      data-rating=""
      data-not-text=""
      className="@container mt-10 rounded border border-line bg-surface p-4 print:hidden"
    >
      <form method="post" action="/api/ratings" className="grid gap-4">
        <input type="hidden" name="page" value={`${kind}-${id}`} />
        <fieldset>
          <legend className="mb-2 text-lg font-bold">{t('question')}</legend>
          <div className="grid gap-2 @min-[30rem]:grid-cols-5">
            {MARKS.map((mark) => (
              <label
                key={mark}
                className="flex min-h-11 min-w-0 cursor-pointer items-center gap-2 rounded border border-line bg-ground px-3 py-1.5 text-sm leading-snug wrap-anywhere has-checked:border-accent has-checked:text-accent @min-[30rem]:flex-col @min-[30rem]:gap-1.5 @min-[30rem]:px-1.5 @min-[30rem]:py-2.5 @min-[30rem]:text-center"
              >
                <input type="radio" name="mark" value={mark} required className="size-4 shrink-0 accent-accent" />
                <span>
                  {mark} – {t(`marks.${mark}`)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <More />
        <p className="sr-only" aria-hidden="true">
          <label>
            {t('trap')}
            <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button
            type="submit"
            className="min-h-11 rounded border border-accent bg-accent px-5 text-sm font-bold text-accent-ink"
          >
            {t('send')}
          </button>
          <p className="text-sm text-muted">{t('privacy')}</p>
        </div>
      </form>
      <Answer id="danh-gia-da-gui">{t('thanks')}</Answer>
      <Answer id="danh-gia-chua-gui" isFault>
        {t('failed')}
      </Answer>
      <Answer id="danh-gia-chua-den" isFault>
        {t('unreached')}
      </Answer>
      <Answer id="danh-gia-chua-nhan" isFault>
        {t('refused')}
      </Answer>
    </section>
  );
}

function More() {
  const t = useTranslations('rating');
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-sm underline">{t('more')}</summary>
      <div className="grid gap-4 pt-2">
        <label className="grid gap-1.5 text-sm font-bold">
          {t('reason')}
          <select name="reason" autoComplete="off" className={`${FIELD} min-h-11 font-normal`}>
            <option value="">{t('reasons.none')}</option>
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reasons.${reason}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1.5 text-sm font-bold">
          {t('note')}
          <textarea
            name="note"
            rows={3}
            maxLength={NOTE_LIMIT}
            autoComplete="off"
            aria-describedby="danh-gia-gop-y"
            className={`${FIELD} font-normal`}
          />
        </label>
        <p id="danh-gia-gop-y" className="text-xs text-muted">
          {t('noteHint')}
        </p>
      </div>
    </details>
  );
}

function Answer({ id, isFault, children }: { id: string; isFault?: boolean; children: React.ReactNode }) {
  return (
    <p
      id={id}
      role="status"
      tabIndex={-1}
      className={`hidden pt-3 font-bold target:block ${isFault ? 'text-accent' : 'text-good'}`}
    >
      {children}
    </p>
  );
}
