import { useTranslations } from 'next-intl';
import { WIDE } from '#domain/article/body-schema';

type Width = typeof WIDE | null;

type Props = { value: Width; onChange: (width: Width) => void };

/** Of a picture. */
export function WidthChoice({ value, onChange }: Props) {
  const t = useTranslations('editor.figure');
  const choices = [
    [null, 'textWide'],
    [WIDE, 'wide'],
  ] as const;
  return (
    <fieldset className="flex rounded border border-muted">
      <legend className="sr-only">{t('width')}</legend>
      {choices.map(([width, name]) => (
        <button
          key={name}
          type="button"
          aria-pressed={value === width}
          onClick={() => onChange(width)}
          className="min-h-11 px-4 text-sm font-bold first-of-type:rounded-s last:rounded-e hover:text-accent aria-pressed:bg-accent aria-pressed:text-accent-ink"
        >
          {t(name)}
        </button>
      ))}
    </fieldset>
  );
}
