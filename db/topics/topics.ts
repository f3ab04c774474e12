import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { media } from '#db/schema/media';
import { oldTopicSlugs, topics } from '#db/schema/topics';
import { ancestorIds } from '#db/site/categories';
import { TOPIC_LIST, TOPIC_RULES, topicKey, topicsOfKey } from '#domain/http/content-keys';
import { fitsRule } from '#domain/topics/rule';
import { MOST, pickedIn } from '#domain/topics/topic';

const { sha256, width, height, widths, recipe, isAnimated, focalX, focalY } = media;
const shown = {
  ...getTableColumns(topics),
  cover: { sha256, width, height, widths, recipe, isAnimated, focalX, focalY },
};

export type ShownTopic = NonNullable<Awaited<ReturnType<typeof findLiveTopic>>>;

export async function findLiveTopic(slug: string) {
  const query = selectShown().where(and(eq(topics.state, 'live'), eq(topics.slug, slug)));
  const [row] = await declareReads(
    () => query,
    ([found]) => (found ? [topicKey(found.id)] : [TOPIC_LIST]),
  );
  return row;
}

export async function findLiveTopicById(id: number) {
  const query = selectShown().where(and(eq(topics.state, 'live'), eq(topics.id, id)));
  const [row] = await declareReads(
    () => query,
    () => [topicKey(id)],
  );
  return row;
}

/** The newest change first. */
export function listLiveTopics(): Promise<ShownTopic[]> {
  const query = selectShown().where(eq(topics.state, 'live')).orderBy(desc(topics.changedAt), asc(topics.id));
  return declareReads(
    () => query.limit(MOST.live),
    () => [TOPIC_LIST],
  );
}

/** The present slug of the live topic that once had this one. */
export async function findMovedTopic(slug: string): Promise<string | undefined> {
  const [row] = await declareReads(
    () =>
      db()
        .select({ slug: topics.slug })
        .from(oldTopicSlugs)
        .innerJoin(topics, eq(topics.id, oldTopicSlugs.topicId))
        .where(and(eq(oldTopicSlugs.slug, slug), eq(topics.state, 'live'))),
    () => [TOPIC_LIST],
  );
  return row?.slug;
}

/** Whether a live topic has the slug or once had it. */
export async function isTopicSlug(slug: string): Promise<boolean> {
  return (await findLiveTopic(slug)) !== undefined || (await findMovedTopic(slug)) !== undefined;
}

type Placed = { id: number; categoryId: number; publishedAt: Date; tags: readonly string[] };

/** The live topics that the article is in, those that picked it first. */
export async function listTopicsOf({ id, categoryId, publishedAt, tags }: Placed, limit: number) {
  const [live, lineage] = await Promise.all([listForArticles(), ancestorIds(categoryId)]);
  const picked = live.filter(({ sections }) => pickedIn(sections).includes(id));
  const taken = live.filter(({ rule }) => fitsRule(rule, { tags, lineage, publishedAt }));
  const found = [...new Set([...picked, ...taken])].slice(0, limit);
  return declareReads(
    async () => found.map(({ id: topicId, slug, title }) => ({ id: topicId, slug, title })),
    (rows) => [TOPIC_RULES, topicsOfKey(id), ...rows.map((topic) => topicKey(topic.id))],
  );
}

/** By the topics' numbers. */
function listForArticles() {
  const { id, slug, title, sections, rule } = topics;
  return declareReads(() =>
    db()
      .select({ id, slug, title, sections, rule })
      .from(topics)
      .where(eq(topics.state, 'live'))
      .orderBy(asc(id))
      .limit(MOST.live),
  );
}

function selectShown() {
  return db()
    .select(shown)
    .from(topics)
    .leftJoin(media, and(eq(media.id, topics.coverId), eq(media.kind, 'image')))
    .$dynamic();
}
