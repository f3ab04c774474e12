import { useTranslations } from 'next-intl';
import { MediaLosses } from '#components/desk/media/losses';
import type { Upload } from '#components/desk/media/use-uploads';
import { Button, buttonClass } from '#components/ui/button';

type Props = {
  uploads: Upload[];
  onRetry: (upload: Upload) => void;
  onDismiss: (upload: Upload) => void;
  showsLinks: boolean;
};

export function UploadList({ uploads, showsLinks, ...actions }: Props) {
  const t = useTranslations('media.upload');
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t('list')} className="divide-y divide-line border-y border-line">
      {uploads.map((upload) => (
        <li key={upload.id} className="py-2">
          <UploadItem upload={upload} showsLinks={showsLinks} {...actions} />
        </li>
      ))}
    </ul>
  );
}

export function UploadItem({ upload, ...actions }: { upload: Upload } & Omit<Props, 'uploads'>) {
  return (
    <div data-upload="" className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <p className="truncate font-bold">{upload.file.name}</p>
        <State upload={upload} />
      </div>
      <Actions upload={upload} {...actions} />
    </div>
  );
}

function State({ upload: { state, share, message, media, isNew, file } }: { upload: Upload }) {
  const t = useTranslations('media.upload');
  if (state === 'failed') {
    return (
      <p role="alert" className="font-bold text-accent">
        {message || t('lost')}
      </p>
    );
  }
  if (state === 'done') {
    return (
      <div role="status" className="text-good">
        <p>{isNew ? t('done') : t('known')}</p>
        {media && <MediaLosses losses={media.losses} />}
      </div>
    );
  }
  const percent = Math.floor(share * 100);
  const words = percent === 100 ? t('processing') : t('sending', { percent });
  return (
    <div className="flex items-center gap-3">
      <progress
        aria-label={t('progress', { name: file.name })}
        value={percent}
        max={100}
        className="h-2.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full border border-muted bg-ground [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-ground [&::-webkit-progress-value]:bg-accent"
      />
      <span className="w-32 shrink-0 text-xs text-muted tabular-nums">
        {state === 'waiting' ? t('waiting') : words}
      </span>
    </div>
  );
}

function Actions({ upload, onRetry, onDismiss, showsLinks }: { upload: Upload } & Omit<Props, 'uploads'>) {
  const t = useTranslations('media.upload');
  const { name } = upload.file;
  const isOver = upload.state === 'failed' || upload.state === 'done';
  return (
    <>
      {showsLinks && upload.media && (
        <a
          href={`/dashboard/media/${upload.media.id}`}
          className={buttonClass('quiet')}
          aria-label={t('openFile', { name })}
        >
          {t('open')}
        </a>
      )}
      {upload.state === 'failed' && !upload.isUnfit && (
        <Button onClick={() => onRetry(upload)} aria-label={t('retryFile', { name })}>
          {t('retry')}
        </Button>
      )}
      <Button tone="quiet" onClick={() => onDismiss(upload)} aria-label={t(isOver ? 'dismiss' : 'stop', { name })}>
        <span aria-hidden="true">✕</span>
      </Button>
    </>
  );
}
