import { groupDigits } from '#domain/base/numbers';

type Props = {
  head: { name: string; figure: string; share: string };
  rows: { key: string; name: React.ReactNode; value: number }[];
};

/** The shares are of the rows' sum. */
export function ChartBars({ head, rows }: Props) {
  const sum = rows.reduce((total, row) => total + row.value, 0) || 1;
  const most = Math.max(...rows.map((row) => row.value), 1);
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-2 text-start">
            {head.name}
          </th>
          <th scope="col" className="py-2 ps-3 text-end">
            {head.figure}
          </th>
          <th scope="col" className="w-16 py-2 ps-3 text-end">
            {head.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-b border-line">
            <th scope="row" className="py-2 text-start font-normal">
              {row.name}
              <span aria-hidden="true" className="mt-1 block h-2 bg-surface">
                <span className="block h-full min-w-px bg-accent" style={{ width: `${(row.value / most) * 100}%` }} />
              </span>
            </th>
            <td className="py-2 ps-3 text-end align-top tabular-nums">{groupDigits(row.value)}</td>
            <td className="py-2 ps-3 text-end align-top text-muted tabular-nums">{percent(row.value / sum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As Vietnamese readers write it: `12,5 %`. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`;
}
