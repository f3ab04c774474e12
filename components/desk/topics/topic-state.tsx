'use client';

import { useTranslations } from 'next-intl';
import { TopicBadge } from '#components/desk/topics/topic-badge';
import { buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import type { DeskTopic } from '#db/topics/desk';
import { topicPath } from '#domain/http/paths';
import type { FormState } from '#lib/base/form';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  topic: DeskTopic;
  /** To a place of the front page that readers see. */
  isPinned: boolean;
  mayShow: boolean;
  show: Action;
  stop: Action;
};

export function TopicState({ topic: { id, version, title, slug, state }, isPinned, mayShow, show, stop }: Props) {
  const t = useTranslations('topics.desk');
  const isLive = state === 'live';
  const warning = t(isLive ? 'stopWarning' : 'showWarning', { title });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <TopicBadge state={state} />
      {mayShow && (
        <ConfirmAction
          key={state}
          label={t(isLive ? 'stop' : 'show')}
          warning={isLive && isPinned ? `${warning} ${t('stopPinned')}` : warning}
          fields={{ id, version }}
          action={isLive ? stop : show}
          tone={isLive ? 'danger' : 'plain'}
        />
      )}
      {isLive ? (
        <a href={topicPath({ slug })} className={buttonClass('quiet')}>
          {t('view')}
        </a>
      ) : (
        <a href={`/dashboard/topics/${id}/preview`} target="_blank" rel="noopener" className={buttonClass('quiet')}>
          {t('preview')}
        </a>
      )}
      {!mayShow && <p className="text-sm text-muted">{t(isLive ? 'onlyPublishers' : 'who')}</p>}
    </div>
  );
}
