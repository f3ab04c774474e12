import type { ListedAlbum } from '#db/albums/live';
import type { ListedArticle } from '#db/article/articles';
import type { Recording } from '#db/article/recordings';
import type { Logo } from '#db/site/site';
import type { WebLinkGroup } from '#db/site/web-links';
import type { CategoryNode } from '#domain/site/category-tree';
import type { VisitStatistics } from '#domain/visits/visits';

/** `note` is a line below the title, empty for none. */
export type FrontLink = { title: string; href: string; note: string };

/** With the beginning of its introduction as `note`. */
export type FrontTopic = FrontLink & Pick<ListedArticle, 'cover'>;

export type FrontEntry =
  | { kind: 'article'; article: ListedArticle }
  | ({ kind: 'link' } & FrontLink)
  | ({ kind: 'topic' } & FrontTopic);

/** What readers see of a region; one without content is not shown. `title` is empty where the region's own words stand. */
export type ShownRegion = { id: string; title: string } & (
  | { kind: 'lead' | 'focus'; entries: FrontEntry[] }
  | { kind: 'newest' | 'most_read'; articles: ListedArticle[] }
  | { kind: 'category' | 'notices'; category: CategoryNode; articles: ListedArticle[] }
  | { kind: 'tiles'; tiles: FrontLink[] }
  | { kind: 'banners'; banners: (FrontLink & { picture: Logo | null })[] }
  | { kind: 'videos'; videos: Recording[] }
  | { kind: 'albums'; albums: ListedAlbum[] }
  | { kind: 'links'; groups: WebLinkGroup[] }
  | { kind: 'visits'; figures: VisitStatistics }
);
