import { HomeList } from '#components/desk/home/list';
import { isoInVietnam, shortDateTime } from '#domain/base/calendar';
import type { DeskWords } from '#lib/account/desk-words';

type Moments = { scheduledAt?: Date; expiresAt?: Date };
type Row = Moments & { id: number; title: string; categoryName: string };

const WORDS = { scheduledAt: 'dueAt', expiresAt: 'expiresAt' } as const;

type Props = { rows: Row[]; at: keyof Moments; empty?: string; t: DeskWords<'figures.home'> };

export function HomeTimes({ rows, at, empty, t }: Props) {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>;
  const listed = rows.map((row) => {
    const moment = row[at];
    const meta = (
      <>
        {row.categoryName} · {t(WORDS[at])}{' '}
        {moment && (
          <time dateTime={isoInVietnam(moment)} className="font-bold text-ink tabular-nums">
            {shortDateTime(moment)}
          </time>
        )}
      </>
    );
    return { id: row.id, title: row.title, meta };
  });
  return <HomeList rows={listed} untitled={t('untitled')} />;
}
