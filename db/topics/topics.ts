import { and, asc, desc, eq, getTableColumns, inArray, ne, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { media } from '#db/schema/media';
import { oldTopicSlugs, topics } from '#db/schema/topics';
import {
  TOPIC_LIST,
  TOPICS_BY_DAY,
  topicKey,
  topicsByCategoryKey,
  topicsByTagKey,
  topicsOfKey,
} from '#domain/http/content-keys';
import { tagKey } from '#domain/tags/tags';
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

/** What the front page shows of those that are pinned there. */
export async function listLiveTopicsAmong(ids: readonly number[]): Promise<ShownTopic[]> {
  if (ids.length === 0) return [];
  const query = selectShown().where(and(eq(topics.state, 'live'), inArray(topics.id, [...ids])));
  return declareReads(
    () => query,
    () => ids.map(topicKey),
  );
}

/** The newest change first. */
export function listLiveTopics(): Promise<ShownTopic[]> {
  const query = selectShown().where(eq(topics.state, 'live')).orderBy(desc(topics.changedAt), asc(topics.id));
  return declareReads(
    () => query.limit(MOST.live),
    () => [TOPIC_LIST],
  );
}

/** By its present or a former slug, one that readers see, or else saw. */
export async function findTopicAt(slug: string) {
  const isFormer = sql`${topics.id} = (select topic_id from ${oldTopicSlugs} where ${oldTopicSlugs.slug} = ${slug})`;
  const { slug: present, state, rule, sections } = topics;
  const query = db()
    .select({ slug: present, state, rule, sections })
    .from(topics)
    .where(and(or(eq(present, slug), isFormer), ne(state, 'draft')))
    .orderBy(desc(sql`${state} = 'live'`), desc(eq(present, slug)))
    .limit(1);
  const [row] = await declareReads(
    () => query,
    () => [TOPIC_LIST],
  );
  return row;
}

/** `lineage` is its category and all above. */
type Placed = { id: number; lineage: readonly number[]; publishedAt: Date; tags: readonly string[] };

/** The live topics that the article is in, those that picked it first. */
export async function listTopicsOf({ id, lineage, publishedAt, tags }: Placed, limit: number) {
  const live = await listForArticles();
  const picked = live.filter(({ sections }) => pickedIn(sections).includes(id));
  const taken = live.filter(({ rule }) => fitsRule(rule, { tags, lineage, publishedAt }));
  const found = [...new Set([...picked, ...taken])].slice(0, limit);
  return declareReads(
    async () => found.map(({ id: topicId, slug, title }) => ({ id: topicId, slug, title })),
    (rows) => [
      ...[TOPICS_BY_DAY, topicsOfKey(id), ...rows.map((topic) => topicKey(topic.id))],
      ...[...tags.map((tag) => topicsByTagKey(tagKey(tag))), ...lineage.map(topicsByCategoryKey)],
    ],
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
