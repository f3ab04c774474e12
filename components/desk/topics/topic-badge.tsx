import { useTranslations } from 'next-intl';
import type { TopicState } from '#domain/topics/topic';

const TONES: Record<TopicState, string> = {
  draft: 'border-line text-muted',
  live: 'border-good bg-good text-ground',
  stopped: 'border-muted text-muted line-through',
};

export function TopicBadge({ state }: { state: TopicState }) {
  const t = useTranslations('topics.desk.states');
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-xs font-bold whitespace-nowrap ${TONES[state]}`}
    >
      {t(state)}
    </span>
  );
}
