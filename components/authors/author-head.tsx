import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import type { ShownAuthor } from '#db/authors/authors';

export function AuthorHead({ author }: { author: ShownAuthor }) {
  const { name, title, unit, biography, email, portrait, portraitAlt, portraitCredit } = author;
  const t = useTranslations('authorPage');
  const paragraphs = biography.split('\n').filter((line) => line.trim() !== '');
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      {portrait && (
        <figure className="w-32 max-w-full shrink-0">
          <div className="aspect-square overflow-hidden rounded-sm bg-surface">
            <Picture source={portrait} alt={portraitAlt} sizes="8rem" className="size-full object-cover" />
          </div>
          {portraitCredit && (
            <figcaption data-credit="" className="mt-1 text-xs text-muted italic">
              {portraitCredit}
            </figcaption>
          )}
        </figure>
      )}
      <div className="min-w-0 flex-[1_1_16rem]">
        <h1 className="text-2xl font-bold md:text-3xl">{name}</h1>
        {title && <p className="mt-1 font-bold">{title}</p>}
        {unit && <p className="text-muted">{unit}</p>}
        {paragraphs.map((paragraph, place) => (
          <p key={place} className="mt-3">
            {paragraph}
          </p>
        ))}
        {email && (
          <p className="mt-3">
            {t('email')}:{' '}
            <a
              href={`mailto:${email}`}
              className="inline-block py-1 text-accent underline underline-offset-4 hover:no-underline"
            >
              {email}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
