import { LiveButton } from '#components/ui/live-button';

const PATHS = {
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  first: 'M8 13V5M4 9l4-4 4 4M3 2.5h10',
  last: 'M8 3v8M4 7l4 4 4-4M3 13.5h10',
  in: 'M3 8h10M9 4l4 4-4 4',
  out: 'M13 8H3M7 4L3 8l4 4',
  remove: 'M4 4l8 8M12 4l-8 8',
} as const;

type Props = Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  icon: keyof typeof PATHS;
  label: string;
};

/** With `aria-disabled` it keeps the focus and does nothing. */
export function IconButton({ icon, label, onClick, ...button }: Props) {
  return (
    <LiveButton
      type="button"
      aria-label={label}
      title={label}
      className="grid size-11 shrink-0 place-items-center rounded text-muted hover:bg-surface hover:text-accent aria-disabled:opacity-30"
      onClick={(event) => button['aria-disabled'] !== true && onClick?.(event)}
      {...button}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        <path d={PATHS[icon]} />
      </svg>
    </LiveButton>
  );
}
