type Props = { rows: { name: string; feeds: { format: string; url: string }[] }[] };

/** Whole addresses, for copying into a reader. */
export function FeedAddresses({ rows }: Props) {
  return rows.map(({ name, feeds }) => (
    <section key={feeds[0]?.url}>
      <h2 className="mt-8 text-xl font-bold">{name}</h2>
      <dl className="mt-1">
        {feeds.map(({ format, url }) => (
          <div key={format} className="flex gap-3 border-b border-line">
            <dt className="w-14 shrink-0 py-2 font-bold">{format}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <a href={url} className="inline-block py-2 font-mono text-sm text-accent underline underline-offset-4">
                {url}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
