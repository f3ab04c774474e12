type Row = { id: number; title: string; meta: React.ReactNode; note?: React.ReactNode };

type Props = { rows: Row[]; untitled: string };

export function HomeList({ rows, untitled }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="py-2.5">
          <div className="grid justify-items-start gap-0.5">
            <a
              href={`/dashboard/articles/${row.id}`}
              className="py-1 font-bold underline-offset-4 hover:text-accent hover:underline"
            >
              {row.title || untitled}
            </a>
            <span className="text-xs text-muted">{row.meta}</span>
          </div>
          {row.note}
        </li>
      ))}
    </ul>
  );
}

type SectionProps = { title: string; hint?: string | false; isAlarm?: boolean; children: React.ReactNode };

export function HomeSection({ title, hint, isAlarm = false, children }: SectionProps) {
  return (
    <section
      aria-label={title}
      {...(isAlarm ? { className: 'rounded-sm border-2 border-s-8 border-accent bg-surface p-4 md:p-5' } : {})}
    >
      <h2 className={`text-lg font-bold ${isAlarm ? 'text-accent' : ''}`}>{title}</h2>
      {hint && <p className="mb-2 text-sm text-muted">{hint}</p>}
      <div className="mt-2">{children}</div>
    </section>
  );
}
