type Props = { id?: string; children: React.ReactNode /** At the other end of the line. */; beside?: React.ReactNode };

export function BlockHeading({ id, children, beside }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-baseline print:break-after-avoid justify-between gap-x-6 border-b-2 border-accent pb-1.5">
      <h2 id={id} className="text-lg leading-snug font-bold">
        {children}
      </h2>
      {beside}
    </div>
  );
}
