type Props = { term: string; id?: string; children: React.ReactNode };

/** For a `<dl>`. */
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
