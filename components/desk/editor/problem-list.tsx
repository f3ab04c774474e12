'use client';

import { useTranslations } from 'next-intl';
import type { Manuscript } from '#domain/article/manuscript';
import type { Problem, TextPlace } from '#domain/article/problem';
import { findProblems, LETTERS } from '#domain/article/readiness';
import type { PickedMedia } from '#domain/media/media';

type Props = {
  manuscript: Manuscript;
  files: ReadonlyMap<number, PickedMedia>;
  onGo: (place: TextPlace) => void;
};

/** The same list as the server's; what stands in the text is a button that leads there. */
export function ProblemList({ manuscript, files, onGo }: Props) {
  const t = useTranslations('editor.checks');
  const problems = findProblems(manuscript, files);
  const of = (level: Problem['level']) => groupsOf(problems.filter((problem) => problem.level === level));
  return (
    <section aria-labelledby="checks" className="grid min-w-0 gap-3 rounded border border-line p-4 wrap-anywhere">
      <h2 id="checks" className="font-bold">
        {t('title')}
      </h2>
      {problems.length === 0 && <p className="text-sm text-good">{t('ready')}</p>}
      <Groups title={t('rules')} groups={of('rule')} onGo={onGo} className="text-accent" />
      <Groups title={t('advice')} groups={of('advice')} onGo={onGo} className="text-muted" />
    </section>
  );
}

type Group = [Problem, ...Problem[]];
type GroupsProps = { title: string; groups: Group[]; onGo: Props['onGo']; className: string };

function Groups({ title, groups, onGo, className }: GroupsProps) {
  const t = useTranslations('editor.problems');
  if (groups.length === 0) return null;
  return (
    <div>
      <h3 className={`text-sm font-bold ${className}`}>{title}</h3>
      <ul className="ms-5 list-disc text-sm">
        {groups.map((group) => (
          <li key={group[0].code}>
            {t(group[0].code, LETTERS)}
            {group[0].block !== undefined && <Places group={group} onGo={onGo} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Places({ group, onGo }: { group: Group; onGo: Props['onGo'] }) {
  const t = useTranslations('editor.checks');
  const nameOf = ({ detail, picture }: Problem, number: number) => {
    if (detail) return `“${detail}”`;
    return picture ? t('picture', { picture }) : t('place', { number });
  };
  return (
    <ul>
      {group.map(({ block, link, mediaId, ...problem }, place) => (
        <li key={place} className="flex flex-wrap gap-x-3">
          {block !== undefined && (
            <button
              type="button"
              onClick={() => onGo(link === undefined ? { block } : { block, link })}
              className="min-h-8 py-1 text-start underline underline-offset-4 hover:text-accent pointer-coarse:min-h-11"
            >
              <span className="sr-only">{t('go')} </span>
              {nameOf(problem, place + 1)}
            </button>
          )}
          {mediaId !== undefined && (
            <a
              href={`/dashboard/media/${mediaId}`}
              target="_blank"
              className="py-1 underline underline-offset-4"
              rel="noopener"
            >
              {t('mend')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function groupsOf(problems: Problem[]): Group[] {
  return Object.values(Object.groupBy(problems, ({ code }) => code)) as Group[];
}
