type Props = { term: string; id?: string; children: React.ReactNode };

/** A term and what it means, in a `<dl>`. */
export function Term({ term, id, children }: Props) {
  return (
    <>
      <dt id={id} className="mt-4 scroll-mt-4 font-bold">
        {term}
      </dt>
      <dd>{children}</dd>
    </>
  );
}
