import { useTranslations } from 'next-intl';
import { Time } from '#components/article/time';
import type { ShownCorrection } from '#db/corrections/corrections';

type Props = { notes: ShownCorrection[]; place: 'head' | 'foot' };

/** What was corrected since readers first saw the text. */
export function Corrections({ notes, place }: Props) {
  const t = useTranslations('correction');
  if (notes.length === 0) return null;
  const id = place === 'head' ? 'dinh-chinh' : 'dinh-chinh-cuoi-bai';
  return (
    <section
      aria-labelledby={id}
      data-corrections={place}
      className="mt-8 rounded border-2 border-accent p-4 [overflow-wrap:anywhere]"
    >
      <h2 id={id} className="mb-3 text-lg font-bold text-accent">
        {t(place === 'head' ? 'titleOfPart' : 'title')}
      </h2>
      <ol className="grid gap-4">
        {notes.map(({ id: note, kind, text, createdAt }) => (
          <li key={note} className="border-t border-line pt-4 first:border-0 first:pt-0">
            <p className="text-sm">
              <b>{t(`kinds.${kind}`)}</b>{' '}
              <span className="text-muted">
                · <Time at={createdAt} form="full" />
              </span>
            </p>
            <p className="mt-1 whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
