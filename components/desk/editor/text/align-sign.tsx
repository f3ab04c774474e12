/** The name says how the block is aligned now. */
export const ALIGN_NAMES = {
  start: 'alignStart',
  center: 'alignCenter',
  right: 'alignRight',
  justify: 'alignJustify',
} as const;

const LINES = { start: 'items-start', center: 'items-center', right: 'items-end', justify: 'items-stretch' };

export function AlignSign({ to }: { to: keyof typeof LINES }) {
  return (
    <span aria-hidden className={`inline-flex w-5 flex-col gap-[3px] align-middle ${LINES[to]}`}>
      {[1, 2, 3].map((line) => (
        <span
          key={line}
          className={`h-0.5 bg-current ${line === 2 && to !== 'justify' ? 'w-3' : to === 'justify' ? '' : 'w-5'}`}
        />
      ))}
    </span>
  );
}
