import { groupDigits } from '#domain/base/numbers';

type Row = { key: string; name: string; href?: string | undefined; average: number; ratings: number };

/** Averages to two places, as one writes them in Vietnam. */
export function RatingTable({ head, rows }: { head: [string, string, string]; rows: Row[] }) {
  const [name, ...figures] = head;
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-2 text-start">
            {name}
          </th>
          {figures.map((figure) => (
            <th key={figure} scope="col" className="py-2 ps-3 text-end">
              {figure}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, href, average, ratings }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-2 text-start font-normal wrap-anywhere">
              {href ? (
                <a href={href} className="underline-offset-4 hover:text-accent hover:underline">
                  {name}
                </a>
              ) : (
                name
              )}
            </th>
            <td className="py-2 ps-3 text-end tabular-nums">{average.toFixed(2).replace('.', ',')}</td>
            <td className="py-2 ps-3 text-end tabular-nums">{groupDigits(ratings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
