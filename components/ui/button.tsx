import { LiveButton } from '#components/ui/live-button';

type Props = React.ComponentProps<'button'> & { tone?: Tone };

const TONES = {
  /** The primary action. */
  main: 'border-accent bg-accent text-accent-ink hover:opacity-90',
  plain: 'border-line bg-ground hover:border-accent hover:text-accent',
  quiet: 'border-transparent hover:bg-surface hover:text-accent',
  danger: 'border-accent text-accent hover:bg-accent hover:text-accent-ink',
} as const;
export type Tone = keyof typeof TONES;

/** For links that look like a button. */
export function buttonClass(tone: Tone = 'plain'): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded border px-4 text-sm font-bold disabled:opacity-50 aria-disabled:opacity-50 ${TONES[tone]}`;
}

export function Button({ tone, className = '', type = 'button', ...button }: Props) {
  const classes = `${buttonClass(tone)} ${className}`;
  if (!button.onClick && button.disabled === undefined) return <button type={type} className={classes} {...button} />;
  return <LiveButton needsScript={type === 'button'} type={type} className={classes} {...button} />;
}
