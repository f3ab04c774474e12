import { listAuthoredFeed } from '#db/article/authored';
import { findAuthorAt } from '#db/authors/authors';
import { readSite } from '#db/site/site';
import { excerpt } from '#domain/base/text';
import { FEED_FORMATS, type FeedFormat } from '#domain/feeds/feed';
import { authorPath } from '#domain/http/paths';
import { answerArticles, FEED_LENGTH } from '#lib/feeds/feeds';
import { beginAnswer } from '#server/pages/kept-answers';

/** A former slug redirects to the present one; 404 for an unknown one. */
export async function answerAuthorFeed(request: Request, format: FeedFormat, slug: string): Promise<Response> {
  const { file } = FEED_FORMATS[format];
  const keep = beginAnswer(`${authorPath({ slug })}/${file}`);
  const [site, author] = await Promise.all([readSite(), findAuthorAt(slug)]);
  if (author?.slug !== slug) {
    keep(undefined);
    if (!author) return new Response('Not found', { status: 404 });
    return new Response(null, { status: 308, headers: { location: `${authorPath(author)}/${file}` } });
  }
  return answerArticles(request, format, keep, site, {
    title: `${author.name} | ${site.name}`,
    description: excerpt(author.biography) || author.name,
    page: authorPath(author),
    articles: await listAuthoredFeed(author.id, FEED_LENGTH),
  });
}
