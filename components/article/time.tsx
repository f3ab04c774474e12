import { useNow } from 'next-intl';
import { dateLine, isoInVietnam, listDate, shortDate } from '#domain/base/calendar';

type Props = {
  at: Date;
  /** `listed`: what is needed beside others of readers' lists; `full`: the date line of an article; `plain`: in any language. */
  form?: 'listed' | 'full' | 'plain';
};

/** Lists are made anew when a day begins; `public/trang.js` does so on a page that stays open, or is a late copy. */
export function Time({ at, form = 'listed' }: Props) {
  const now = useNow();
  const said = { listed: () => listDate(at, now), full: () => dateLine(at), plain: () => shortDate(at) };
  return (
    <time dateTime={isoInVietnam(at)} data-listed={form === 'listed' ? '' : undefined} suppressHydrationWarning>
      {said[form]()}
    </time>
  );
}
