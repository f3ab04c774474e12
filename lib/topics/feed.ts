import { listWholeArticles } from '#db/article/articles';
import { listIdsByRule } from '#db/article/by-rule';
import { readSite } from '#db/site/site';
import { findLiveTopic, findTopicAt } from '#db/topics/topics';
import { FEED_FORMATS, type FeedFormat } from '#domain/feeds/feed';
import { topicPath } from '#domain/http/paths';
import { paragraphsOf, pickedIn } from '#domain/topics/topic';
import { answerArticles, FEED_LENGTH } from '#lib/feeds/feeds';
import { missingStatus } from '#lib/topics/topic';
import { beginAnswer } from '#server/pages/kept-answers';

/** What was picked and what the rule takes, newest first. A former slug redirects; 410 for a stopped topic, 404 for none. */
export async function answerTopicFeed(request: Request, format: FeedFormat, slug: string): Promise<Response> {
  const { file } = FEED_FORMATS[format];
  const keep = beginAnswer(`${topicPath({ slug })}/${file}`);
  const [site, topic] = await Promise.all([readSite(), findLiveTopic(slug)]);
  if (!topic) {
    keep(undefined);
    const moved = await findTopicAt(slug);
    if (moved?.state !== 'live') return new Response('Not found', { status: missingStatus(moved) });
    return new Response(null, { status: 308, headers: { location: `${topicPath(moved)}/${file}` } });
  }
  const pickedIds = pickedIn(topic.sections);
  const byRule = await listIdsByRule({ rule: topic.rule, pickedIds }, { offset: 0, limit: FEED_LENGTH });
  return answerArticles(request, format, keep, site, {
    title: `${topic.title} | ${site.name}`,
    description: paragraphsOf(topic.intro)[0] ?? topic.title,
    page: topicPath(topic),
    articles: await listWholeArticles([...pickedIds, ...byRule], FEED_LENGTH),
  });
}
