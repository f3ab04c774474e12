import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { Time } from '#components/article/time';
import type { ListedArticle } from '#db/article/articles';
import type { FrontLink, FrontTopic } from '#db/front/shown';
import { articlePath } from '#domain/http/paths';

type Variant = keyof typeof LOOKS;
type Props = {
  /** A link or a topic stands among articles where an editor put it. */
  story: ListedArticle | FrontLink | FrontTopic;
  level: 2 | 3;
  /**
   * `lead`: the top story; `card`: picture above; `tile`: so where there is room, else beside; `step`: so where there is room,
   * else as `thumb`; `thumb`: a small picture beside; `under`: so where there is room, else none; `below`: picture above, and
   * the excerpt below, where there is room, else neither; `row`: a larger one, and the excerpt.
   */
  variant?: Variant;
};

const LOOKS = {
  lead: {
    box: 'flex flex-col gap-3',
    picture: 'aspect-2/1 max-sm:-mx-4 max-sm:-mt-4 max-sm:aspect-9/4 max-sm:w-[calc(100%+2rem)]',
    title: 'text-xl leading-[1.3] text-balance sm:text-2xl lg:text-[1.9375rem] lg:leading-[1.22]',
    sizes: '(min-width: 77rem) 36.75rem, (min-width: 64rem) 48vw, 100vw',
  },
  card: {
    box: 'flex flex-col gap-2.5',
    picture: 'aspect-video',
    title: 'text-base leading-snug sm:text-lg',
    sizes: '(min-width: 77rem) 23rem, (min-width: 64rem) 30vw, (min-width: 40rem) 45vw, calc(100vw - 2rem)',
  },
  tile: {
    box: 'grid grid-cols-[min(7.5rem,33%)_minmax(0,1fr)] gap-4 sm:flex sm:flex-col sm:gap-2.5',
    picture: 'aspect-3/2 sm:aspect-video',
    title: 'text-base leading-snug sm:text-lg',
    sizes: '(min-width: 77rem) 23rem, (min-width: 64rem) 30vw, (min-width: 40rem) 45vw, 7.5rem',
  },
  step: {
    box: 'grid grid-cols-[min(6rem,33%)_minmax(0,1fr)] gap-3.5 sm:flex sm:flex-col sm:gap-2',
    picture: 'aspect-3/2 sm:aspect-video lg:aspect-2/1',
    title: 'text-sm leading-snug sm:text-base sm:leading-snug',
    sizes: '(min-width: 77rem) 17rem, (min-width: 64rem) 22vw, (min-width: 40rem) 45vw, 6rem',
  },
  row: {
    box: 'grid-cols-[min(7.5rem,33%)_minmax(0,1fr)] gap-4 sm:grid-cols-[min(15rem,40%)_minmax(0,1fr)] sm:gap-6',
    picture: 'aspect-3/2',
    title: 'text-base leading-snug sm:text-lg',
    sizes: '(min-width: 40rem) 15rem, 7.5rem',
  },
  thumb: {
    box: 'grid-cols-[min(6rem,33%)_minmax(0,1fr)] gap-3.5 sm:grid-cols-[min(7.5rem,33%)_minmax(0,1fr)]',
    picture: 'aspect-3/2',
    title: 'text-sm leading-snug',
    sizes: '7.5rem',
  },
  under: {
    box: 'max-sm:flex max-sm:flex-col sm:grid-cols-[min(7.5rem,33%)_minmax(0,1fr)] sm:gap-3.5',
    picture: 'aspect-3/2 max-sm:hidden',
    title: 'text-sm leading-snug',
    sizes: '7.5rem',
  },
  below: {
    box: 'flex flex-col gap-2.5',
    picture: 'aspect-3/2 max-sm:hidden lg:aspect-4/3',
    title: 'text-sm leading-snug sm:text-base sm:leading-snug',
    sizes: '(min-width: 77rem) 17rem, (min-width: 64rem) 22vw, (min-width: 40rem) 45vw, 7.5rem',
  },
} as const;

/** On phones the top is for titles. */
const DENSE: readonly Variant[] = ['lead', 'step', 'under', 'below'];

/** The whole of it leads where the story is. */
export function Teaser({ story, level, variant = 'card' }: Props) {
  const look = LOOKS[variant];
  const cover = 'cover' in story ? story.cover : null;
  const isBeside = variant === 'row' || variant === 'thumb' || variant === 'under';
  const isLeadOfWords = variant === 'lead' && !cover;
  const box = !cover ? 'flex flex-col' : isBeside ? `grid ${look.box}` : look.box;
  return (
    <article className={`group relative ${box} ${isLeadOfWords ? 'border-s-4 border-accent ps-5' : ''}`}>
      {cover && (
        <div
          className={`w-full self-start overflow-hidden rounded-sm bg-surface ${look.picture} ${variant === 'lead' ? 'max-sm:rounded-none' : ''}`}
        >
          <Picture
            source={cover}
            alt=""
            sizes={look.sizes}
            isLead={variant === 'lead'}
            className="size-full object-cover"
          />
        </div>
      )}
      <Words
        story={story}
        level={level}
        variant={variant}
        isLong={isLeadOfWords || (!cover && (variant === 'card' || variant === 'tile'))}
      />
    </article>
  );
}

type WordsProps = Required<Props> & { /** Instead of a picture. */ isLong: boolean };

function Words({ story, level, variant, isLong }: WordsProps) {
  const Heading = `h${level}` as const;
  const t = useTranslations('topics');
  const isLink = 'href' in story;
  const isTopic = isLink && 'cover' in story;
  const isCardOfWords = isLong && variant === 'card';
  const excerpt = isLink ? story.note : story.excerpt;
  const hasExcerpt = excerpt && (isLong || variant === 'lead' || variant === 'row' || variant === 'below');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Heading
        className={`font-bold text-pretty ${isCardOfWords ? 'text-xl leading-snug sm:text-2xl' : LOOKS[variant].title}`}
      >
        <a
          href={isLink ? story.href : articlePath(story)}
          className="stretched-link decoration-2 underline-offset-4 group-hover:text-accent group-hover:underline"
        >
          {story.title}
        </a>
      </Heading>
      {hasExcerpt && <p className={`text-muted ${clampOf(variant, isLong)}`}>{excerpt}</p>}
      {isTopic && <p className="text-xs font-bold text-accent">{t('title')}</p>}
      {!isLink && (
        <p className={`text-xs text-muted ${DENSE.includes(variant) ? 'max-sm:hidden' : ''}`}>
          <span className="font-bold text-accent">{story.categoryName}</span> · <Time at={story.publishedAt} />
        </p>
      )}
    </div>
  );
}

function clampOf(variant: Variant, isLong: boolean): string {
  if (isLong && variant === 'lead') return 'sm:line-clamp-3';
  if (isLong) return variant === 'card' ? 'line-clamp-5' : 'line-clamp-3';
  if (variant === 'lead') return 'line-clamp-2 max-sm:hidden';
  return `line-clamp-3 text-sm max-sm:hidden ${variant === 'below' ? 'lg:line-clamp-5' : ''}`;
}
