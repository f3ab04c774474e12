import { useNow } from 'next-intl';
import { dateLine, isoInVietnam, listDate } from '#domain/base/calendar';

type Props = {
  at: Date;
  /** With the day of the week, as the date line of an article. */
  isFull?: boolean;
};

/** Lists are made anew when a day begins; `public/trang.js` does so on a page that stays open, or is a late copy. */
export function Time({ at, isFull = false }: Props) {
  const now = useNow();
  if (isFull) return <time dateTime={isoInVietnam(at)}>{dateLine(at)}</time>;
  return (
    <time dateTime={isoInVietnam(at)} data-listed="">
      {listDate(at, now)}
    </time>
  );
}
