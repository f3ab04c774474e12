'use client';

import { useTranslations } from 'next-intl';
import type { Manuscript } from '#domain/article/manuscript';
import { findProblems, LETTERS, type Problem } from '#domain/article/readiness';
import type { PickedMedia } from '#domain/media/media';

type Props = { manuscript: Manuscript; files: ReadonlyMap<number, PickedMedia> };

/** The same list as the server's. */
export function ProblemList({ manuscript, files }: Props) {
  const t = useTranslations('editor.checks');
  const problems = findProblems(manuscript, files);
  const of = (level: Problem['level']) => problems.filter((problem) => problem.level === level);
  return (
    <section aria-labelledby="checks" className="grid min-w-0 gap-3 rounded border border-line p-4 wrap-anywhere">
      <h2 id="checks" className="font-bold">
        {t('title')}
      </h2>
      {problems.length === 0 && <p className="text-sm text-good">{t('ready')}</p>}
      <Problems title={t('rules')} problems={of('rule')} className="text-accent" />
      <Problems title={t('advice')} problems={of('advice')} className="text-muted" />
    </section>
  );
}

function Problems({ title, problems, className }: { title: string; problems: Problem[]; className: string }) {
  const t = useTranslations('editor.problems');
  const checks = useTranslations('editor.checks');
  if (problems.length === 0) return null;
  return (
    <div>
      <h3 className={`text-sm font-bold ${className}`}>{title}</h3>
      <ul className="ms-5 list-disc text-sm">
        {problems.map(({ code, detail, mediaId }, place) => (
          <li key={`${code}-${place}`}>
            {t(code, LETTERS)}
            {detail && <span className="text-muted">: “{detail}”</span>}
            {mediaId !== undefined && (
              <a
                href={`/dashboard/media/${mediaId}`}
                target="_blank"
                className="block py-1 underline underline-offset-4"
                rel="noopener"
              >
                {checks('mend')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
