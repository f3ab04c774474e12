type Props = { title: string; hint?: string; id?: string; children: React.ReactNode };

export function Panel({ title, hint, id, children }: Props) {
  return (
    <section id={id} className="grid content-start gap-4 border-t-2 border-ink pt-4">
      <div>
        <h2 className="text-lg font-bold">{title}</h2>
        {hint && <p className="text-sm text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
