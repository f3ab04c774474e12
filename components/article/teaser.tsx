import { Picture } from '#components/article/picture';
import { Time } from '#components/article/time';
import type { ListedArticle } from '#db/article/articles';
import { articlePath } from '#domain/http/paths';

type Props = {
  article: ListedArticle;
  level: 2 | 3;
  /** `lead`: the top story; `card`: picture above; `row`: picture beside; `line`: no picture. */
  variant?: 'lead' | 'card' | 'row' | 'line';
};

const SIZES = {
  lead: '(min-width: 64rem) 36rem, calc(100vw - 2rem)',
  card: '(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, calc(100vw - 2rem)',
  row: '(min-width: 40rem) 14rem, 7rem',
};

const TITLES = {
  lead: 'text-2xl lg:text-3xl',
  card: 'text-lg',
  row: 'text-base sm:text-lg',
  line: 'text-base leading-normal',
};

const BESIDE = 'grid grid-cols-[7rem_minmax(0,1fr)] gap-4 sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-6';

/** The whole of it leads to the article. */
export function Teaser({ article, level, variant = 'card' }: Props) {
  const isRow = variant === 'row';
  const hasPicture = variant !== 'line' && article.cover;
  return (
    <article
      className={`group relative ${isRow && hasPicture ? BESIDE : 'flex flex-col gap-3'} ${variant === 'lead' && !hasPicture ? 'self-start border-s-4 border-accent ps-5' : ''}`}
    >
      {hasPicture && (
        <div
          className={`overflow-hidden rounded-sm bg-surface ${isRow ? 'aspect-square sm:aspect-video' : 'aspect-video'}`}
        >
          <Picture
            source={hasPicture}
            alt=""
            sizes={SIZES[variant]}
            isLead={variant === 'lead'}
            className="size-full object-cover"
          />
        </div>
      )}
      <Words article={article} level={level} variant={variant} />
    </article>
  );
}

function Words({ article, level, variant }: Required<Props>) {
  const Heading = `h${level}` as const;
  const isRow = variant === 'row';
  const isCardOfWords = variant === 'card' && !article.cover;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Heading className={`font-bold text-pretty ${TITLES[variant]}`}>
        <a
          href={articlePath(article)}
          className="stretched-link decoration-2 underline-offset-4 group-hover:text-accent group-hover:underline"
        >
          {article.title}
        </a>
      </Heading>
      {(variant === 'lead' || isRow || isCardOfWords) && (
        <p className={`text-muted ${isRow ? 'text-sm max-sm:hidden' : ''} ${isCardOfWords ? 'text-sm' : ''}`}>
          {article.excerpt}
        </p>
      )}
      <p className="text-xs text-muted">
        <span className="text-accent">{article.categoryName}</span> · <Time at={article.publishedAt} />
      </p>
    </div>
  );
}
