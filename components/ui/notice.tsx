type Props = { tone?: 'good' | 'bad' | 'plain'; children: React.ReactNode };

const TONES = {
  good: 'border-s-good',
  bad: 'border-s-accent font-bold',
  plain: 'border-s-muted',
};

/** Announced by screen readers. */
export function Notice({ tone = 'plain', children }: Props) {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'}>
      {children && (
        <div className={`rounded-sm border border-s-4 border-line bg-surface px-4 py-3 text-sm ${TONES[tone]}`}>
          {children}
        </div>
      )}
    </div>
  );
}
