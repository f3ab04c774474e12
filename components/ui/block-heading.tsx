export function BlockHeading({ id, children }: { id?: string; children: React.ReactNode }) {
  return (
    <h2
      id={id}
      className="mb-4 border-t border-line pt-3 text-lg font-bold before:-mt-[13px] before:mb-3 before:block before:h-[3px] before:w-12 before:bg-accent"
    >
      {children}
    </h2>
  );
}
