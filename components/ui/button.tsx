type Props = React.ButtonHTMLAttributes<HTMLButtonElement> & { tone?: Tone };

const TONES = {
  /** The one thing to do here. */
  main: 'border-accent bg-accent text-accent-ink hover:opacity-90',
  plain: 'border-line bg-ground hover:border-accent hover:text-accent',
  quiet: 'border-transparent hover:bg-surface hover:text-accent',
  danger: 'border-accent text-accent hover:bg-accent hover:text-accent-ink',
} as const;
export type Tone = keyof typeof TONES;

/** The classes of a button, for links that look like one. */
export function buttonClass(tone: Tone = 'plain'): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded border px-4 text-sm font-bold disabled:opacity-50 aria-disabled:opacity-50 ${TONES[tone]}`;
}

/** A button that does nothing for the moment keeps the focus, so that the keyboard does not lose its place. */
export function Button({ tone, className = '', type = 'button', disabled, onClick, ...button }: Props) {
  return (
    <button
      type={type}
      className={`${buttonClass(tone)} ${className}`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? refuse : onClick}
      {...button}
    />
  );
}

function refuse(event: React.MouseEvent): void {
  event.preventDefault();
}
