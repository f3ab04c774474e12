type Card = { key: React.Key; picture: React.ReactNode; words: React.ReactNode };

/** Of a picture in a card of `CardGrid`. */
export const CARD_SIZES =
  '(min-width: 77rem) 23rem, (min-width: 64rem) 30vw, (min-width: 40rem) 45vw, calc(100vw - 2rem)';
/** Of the only one. */
export const LONE_CARD_SIZES = '(min-width: 77rem) 36rem, (min-width: 64rem) 48vw, calc(100vw - 2rem)';

/** Cards of up to three a line, in lines that are full from two on; an only one has its words beside its picture. */
export function CardGrid({ cards }: { cards: Card[] }) {
  const isAlone = cards.length === 1;
  const columns = isAlone ? '' : cards.length === 2 ? '@md:grid-cols-2' : '@md:grid-cols-2 @3xl:grid-cols-3';
  return (
    <div className="@container mt-5">
      <ul className={`grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-8 ${columns}`}>
        {cards.map(({ key, picture, words }) => (
          <li
            key={key}
            className={`group relative grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-x-7 gap-y-2.5 ${isAlone ? '@xl:grid-cols-2' : ''}`}
          >
            {picture}
            <div>{words}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
