import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '#components/ui/button';
import type { PickedMedia } from '#domain/media/media';

type Props = {
  label: string;
  title: string;
  /** Of a video elsewhere there is none. */
  file?: PickedMedia | undefined;
  placeholder?: string | undefined;
  onChange: (title: string) => void;
};

/** Readers see the file's name where this is empty, which is said. The library's words come only when taken: to be judged. */
export function FileTitle({ label, title, file, placeholder = file?.name, onChange }: Props) {
  const t = useTranslations('editor.figure');
  const hint = useId();
  const isLacking = file !== undefined && title.trim() === '';
  return (
    <div className="grid min-w-0 grow gap-1">
      <label className="grid gap-1 text-sm font-bold">
        {label}
        <input
          value={title}
          placeholder={placeholder}
          aria-describedby={isLacking ? hint : undefined}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-11 rounded border border-muted bg-ground px-3 font-normal"
        />
      </label>
      {isLacking && (
        <p id={hint} className="text-xs wrap-anywhere text-muted">
          {t('fileNamed', { name: file.name })}
        </p>
      )}
      {isLacking && file.caption && (
        <Button className="justify-self-start text-start" onClick={() => onChange(file.caption)}>
          {t('takeCaption', { caption: file.caption })}
        </Button>
      )}
    </div>
  );
}
