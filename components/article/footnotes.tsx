import { useTranslations } from 'next-intl';

/** In the text: leads to the note. */
export function FootnoteLink({ number }: { number: number }) {
  const t = useTranslations('article');
  return (
    <sup id={placeOf(number)}>
      <a href={`#${noteOf(number)}`} role="doc-noteref" aria-label={t('footnote', { number })}>
        [{number}]
      </a>
    </sup>
  );
}

/** At the end of the text, each with a way back. */
export function Footnotes({ notes }: { notes: React.ReactNode[] }) {
  const t = useTranslations('article');
  if (notes.length === 0) return null;
  return (
    <section role="doc-endnotes" aria-label={t('footnotes')} className="border-t border-line pt-4 text-sm">
      <ol>
        {notes.map((note, place) => (
          <li key={place} id={noteOf(place + 1)}>
            {note}{' '}
            <a
              href={`#${placeOf(place + 1)}`}
              role="doc-backlink"
              aria-label={t('footnoteBack', { number: place + 1 })}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function noteOf(number: number): string {
  return `chu-thich-${number}`;
}

function placeOf(number: number): string {
  return `cho-chu-thich-${number}`;
}
