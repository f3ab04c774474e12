import { Teaser } from '#components/article/teaser';
import type { FrontEntry } from '#db/front/shown';

type Props = {
  entries: FrontEntry[];
  /** Below the second and the third; in one column, `isLast` of all at the top or else right after the stories. */
  below?: React.ReactNode;
  isLast?: boolean | undefined;
};

/**
 * Three cells of the grid around them: the lead, two stories beside it, and the others below the lead, with larger pictures
 * where the lead has none, so that its column is as tall as the one beside. In one column all stories come before `below`.
 */
export function TopStories({ entries: [lead, ...others], below, isLast }: Props) {
  const [beside, under] = [others.slice(0, 2), others.slice(2)];
  if (!lead) return null;
  const first = storyOf(lead);
  const hasPicture = 'cover' in first && first.cover !== null;
  return (
    <>
      <Teaser story={first} level={3} variant="lead" />
      <div className="content-start gap-4 max-lg:contents lg:col-start-2 lg:grid lg:gap-3 lg:row-span-2 lg:row-start-1 lg:border-s lg:border-line lg:ps-6">
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-2.5 sm:gap-y-5 sm:max-lg:grid-cols-2 lg:gap-y-4">
          {beside.map((entry, place) => (
            <li key={place}>
              <Teaser story={storyOf(entry)} level={3} variant="step" />
            </li>
          ))}
        </ul>
        <div className={isLast ? 'max-lg:order-3' : 'max-lg:order-2'}>{below}</div>
      </div>
      {under.length > 0 && (
        <ul className="grid grid-cols-[minmax(0,1fr)] content-start gap-x-7 gap-y-2.5 max-lg:order-1 sm:gap-y-3.5 sm:grid-cols-2 lg:border-t lg:border-line lg:pt-4">
          {under.map((entry, place) => (
            <li key={place}>
              <Teaser story={storyOf(entry)} level={3} variant={hasPicture ? 'under' : 'below'} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function storyOf(entry: FrontEntry) {
  return entry.kind === 'article' ? entry.article : entry;
}
