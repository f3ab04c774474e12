import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { alteredAll, announceContentChange } from '#db/client/content-events';
import { holdCredit, isPicture } from '#db/media/pictures';
import { articles } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { oldTopicSlugs, topics } from '#db/schema/topics';
import type { DeskTopic } from '#db/topics/desk';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import { alteredByTopic } from '#domain/topics/altered';
import { denialToChangeTopic, denialToShowTopics, mayPrepareTopics } from '#domain/topics/moves';
import {
  MOST,
  pickedIn,
  RESERVED_TOPIC_SLUGS,
  type TopicInput,
  type TopicState,
  type TopicSubject,
} from '#domain/topics/topic';

const LOCK = 7_316_047;

/** A draft, which readers do not see. */
export function addTopic(input: TopicInput, actor: Actor) {
  return db().transaction(async (tx) => {
    if (!mayPrepareTopics(actor)) return refuse('forbidden');
    await lockTopics(tx);
    const fault = await faultOf(tx, input);
    if (fault) return refuse(fault);
    const coverCredit = await holdCredit(tx, input.coverId);
    const [row] = await tx
      .insert(topics)
      .values({ ...input, coverCredit, createdBy: actor.id })
      .returning();
    const topic = row as DeskTopic;
    const subject = { subjectId: topic.id, subject: topic.title };
    await recordAudit(tx, { actorId: actor.id, action: 'topic.create', ...subject, after: recorded(topic) });
    return ok({ id: topic.id, version: topic.version });
  });
}

/** Refuses if it changed since `version`; readers see it at once where they see the topic, and its old slug redirects. */
export function changeTopic({ id, version, ...input }: TopicInput & TopicSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    await lockTopics(tx);
    const before = await findTopic(tx, id);
    if (!before) return refuse('not_found');
    const denial = denialToChangeTopic(before.state, actor);
    if (denial) return refuse(denial);
    if (before.version !== version) return refuse('stale');
    const fault = await faultOf(tx, input, id);
    if (fault) return refuse(fault);
    if (input.slug !== before.slug) {
      if (before.state === 'live') await takeSlug(tx, input.slug);
      if (before.state !== 'draft') await leaveSlug(tx, before);
    }
    const coverCredit = await holdCredit(tx, input.coverId);
    const after = await writeTopic(tx, before, { ...input, coverCredit, version: version + 1 });
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'topic.change', subjectId: id, subject: before.title },
      before: recorded(before),
      after: recorded(after),
    });
    await announceTopic(tx, before, after);
    return ok({ id, version: after.version });
  });
}

/** Readers see it from the next request on. */
export function showTopic(subject: TopicSubject, actor: Actor) {
  return moveTopic(subject, actor, 'live');
}

/** Readers see it no more; it can be shown again. */
export function stopTopic(subject: TopicSubject, actor: Actor) {
  return moveTopic(subject, actor, 'stopped');
}

function moveTopic({ id, version }: TopicSubject, actor: Actor, state: 'live' | 'stopped') {
  return db().transaction(async (tx) => {
    await lockTopics(tx);
    const denial = denialToShowTopics(actor);
    if (denial) return refuse(denial);
    const before = await findTopic(tx, id);
    if (!before) return refuse('not_found');
    if (before.version !== version) return refuse('stale');
    if ((before.state === 'live') === (state === 'live')) return refuse('wrong_state');
    const live = state === 'live' ? await tx.$count(topics, eq(topics.state, 'live')) : 0;
    if (live >= MOST.live) return refuse('too_many');
    if (state === 'live') await takeSlug(tx, before.slug);
    const after = await writeTopic(tx, before, { state, version: version + 1 });
    const action = state === 'live' ? 'topic.show' : 'topic.stop';
    await recordAudit(tx, { actorId: actor.id, action, subjectId: id, subject: before.title });
    await announceTopic(tx, before, after);
    return ok({ id, version: after.version });
  });
}

/** One change at a time: slugs and the number of live ones span rows. */
async function lockTopics(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

async function findTopic(tx: Transaction, id: number): Promise<DeskTopic | undefined> {
  const [row] = await tx.select().from(topics).where(eq(topics.id, id)).for('update');
  return row;
}

async function writeTopic(tx: Transaction, { id }: DeskTopic, values: Partial<DeskTopic>): Promise<DeskTopic> {
  const [row] = await tx
    .update(topics)
    .set({ ...values, changedAt: sql`now()` })
    .where(eq(topics.id, id))
    .returning();
  return row as DeskTopic;
}

/** One that readers did not see before only adds. */
async function announceTopic(tx: Transaction, before: DeskTopic, after: DeskTopic): Promise<void> {
  const keys = alteredByTopic(before, after);
  if (keys.length === 0) return;
  await announceContentChange(tx, { adds: before.state !== 'live', keys: alteredAll(keys) });
}

/** The topic takes what another left, once readers see it there. */
async function takeSlug(tx: Transaction, slug: string): Promise<void> {
  await tx.delete(oldTopicSlugs).where(eq(oldTopicSlugs.slug, slug));
}

/** Leads on from now on; one that was never the topic's alone stays another's. */
async function leaveSlug(tx: Transaction, { id, slug }: DeskTopic): Promise<void> {
  await tx.insert(oldTopicSlugs).values({ slug, topicId: id }).onConflictDoNothing();
}

async function faultOf(tx: Transaction, { slug, sections, rule, coverId }: TopicInput, id = 0) {
  if (RESERVED_TOPIC_SLUGS.has(slug)) return 'slug_reserved';
  if ((await tx.$count(topics, and(eq(topics.slug, slug), ne(topics.id, id)))) > 0) return 'slug_taken';
  const picked = pickedIn(sections);
  if (picked.length > (await tx.$count(articles, inArray(articles.id, picked)))) return 'article_gone';
  const { categoryIds } = rule;
  if (categoryIds.length > (await tx.$count(categories, inArray(categories.id, categoryIds)))) return 'category_gone';
  return coverId === null || (await isPicture(tx, coverId)) ? undefined : 'picture_gone';
}

function recorded({ title, slug, intro, sections, state }: DeskTopic & { state: TopicState }) {
  return { title, slug, text: intro, entries: sections.map((section) => section.title), status: state };
}
