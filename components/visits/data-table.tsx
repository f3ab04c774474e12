type Props = { head: string[]; rows: string[][] };

export function DataTable({ head, rows }: Props) {
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b-2 border-ink">
          {head.map((name, column) => (
            <th key={name} scope="col" className={`py-2 ${column === 0 ? 'text-start' : 'ps-3 text-end'}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-2 text-start font-normal">
              {name}
            </th>
            {figures.map((figure, column) => (
              <td key={head[column + 1]} className="py-2 ps-3 text-end tabular-nums">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
