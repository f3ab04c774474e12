import { useTranslations } from 'next-intl';

const SPEEDS = [0.75, 1, 1.25, 1.5];

/** What is being read aloud, and how; `public/nghe.js` shows it. */
export function Listening() {
  const t = useTranslations('tools');
  return (
    <section
      data-listening=""
      aria-label={t('listening')}
      hidden
      className="fixed inset-x-0 bottom-0 z-20 max-h-[50vh] overflow-auto border-t border-line bg-surface px-4 py-3 shadow-lg print:hidden"
    >
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-3">
        <p className="min-w-0 grow basis-full text-base sm:basis-80" />
        <button type="button" data-listen="pause" data-pause={t('pause')} data-continue={t('continue')}>
          {t('pause')}
        </button>
        <button type="button" data-listen="stop">
          {t('stop')}
        </button>
        <label className="flex items-center gap-2 text-sm">
          {t('speed')}
          <select defaultValue={1} autoComplete="off">
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {String(speed).replace('.', ',')}×
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
