import { useTranslations } from 'next-intl';
import type { Notice } from '#db/notices/notices';
import { shortDateTime } from '#domain/base/calendar';
import { NOTICES, partMark } from '#domain/http/page-parts';
import type { NoticeLevel } from '#domain/notices/notices';

const GROUNDS: Record<NoticeLevel, string> = {
  info: 'bg-surface text-ink',
  important: 'bg-mark text-ink',
  urgent: 'bg-accent text-accent-ink dark:border-s-4 dark:border-s-accent dark:bg-brand-deep dark:text-ink',
};

/** A part of every reader page. With a script a notice may be closed: `public/trang.js`. */
export function NoticeBar({ notices }: { notices: Notice[] }) {
  const t = useTranslations('notices.bar');
  return (
    <div {...partMark(NOTICES)}>
      {notices.length > 0 && (
        <section aria-label={t('label')} data-notices="">
          {notices.map((notice) => (
            <div
              key={notice.id}
              data-notice={`${notice.id}.${notice.version}`}
              className={`border-b border-line print:border-2 print:border-ink print:bg-transparent print:text-ink ${GROUNDS[notice.level]}`}
            >
              <div className="page-width flex items-start gap-[8px] py-[2px] text-sm leading-snug lg:gap-3 lg:py-0 lg:leading-[1.55]">
                <p className="min-w-0 grow py-[8px] wrap-anywhere lg:py-2">
                  <NoticeText notice={notice} />
                </p>
                <button
                  type="button"
                  hidden
                  className="-me-3 -my-[2px] flex size-[44px] shrink-0 lg:size-9 cursor-pointer items-center justify-center rounded hover:underline focus-visible:outline-current print:hidden"
                >
                  <svg viewBox="0 0 16 16" className="size-[16px]" aria-hidden="true">
                    <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="2" />
                  </svg>
                  <span className="sr-only">{t('close', { text: notice.text })}</span>
                </button>
              </div>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const t = useTranslations('notices.bar');
  const { kind, level, isIncident, text, url, startsAt, endsAt } = notice;
  const times = { from: shortDateTime(startsAt), until: shortDateTime(endsAt) };
  return (
    <>
      <strong>{kind === 'urgent' ? t(`levels.${level}`) : t(isIncident ? 'incident' : 'downtime')}:</strong>{' '}
      {kind === 'urgent' ? text : t(isIncident ? 'incidentText' : 'downtimeText', { text, ...times })}
      {url && (
        <>
          {' '}
          <a href={url} rel="noopener" className="inline-block font-bold underline underline-offset-4">
            {t('more')}
          </a>
        </>
      )}
    </>
  );
}
