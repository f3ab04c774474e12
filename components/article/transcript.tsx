import { useTranslations } from 'next-intl';

/** What is said in a sound or video of that name; open in print, where the browser can. */
export function Transcript({ text, name }: { text: string; name: string }) {
  const t = useTranslations('article');
  if (!text) return null;
  return (
    <details
      data-not-text=""
      className="mt-2 text-base print:[&::details-content]:h-auto print:[&::details-content]:[content-visibility:visible]"
    >
      <summary className="min-h-11 cursor-pointer py-2 text-sm font-bold print:list-none print:[&::-webkit-details-marker]:hidden">
        {name ? t('transcriptOf', { name }) : t('transcript')}
      </summary>
      {text
        .split('\n')
        .filter(Boolean)
        .map((line, place) => (
          <p key={place}>{line}</p>
        ))}
    </details>
  );
}
