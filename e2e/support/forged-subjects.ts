import { sql } from '#db/client/client';
import { addTopic } from '#db/topics/commands';
import { NO_RULE } from '#domain/topics/rule';
import type { TopicInput } from '#domain/topics/topic';

export function topicOf(slug: string): TopicInput {
  const blank = { intro: '', coverId: null, coverAlt: '', sections: [], rule: NO_RULE };
  return { title: 'Việc', slug, ...blank, form: 'list', isOldestFirst: false };
}

/** A draft. */
export async function givenTopic(editor: number, slug: string) {
  const added = await addTopic(topicOf(slug), { id: editor, name: 'x', role: 'editor', categoryIds: null });
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

/** Without pictures. */
export async function givenAlbum(slug: string, state: 'draft' | 'shown' = 'draft'): Promise<number> {
  const [row] = await sql()`insert into albums (slug, title, state) values (${slug}, 'Album', ${state}) returning id`;
  return Number(row?.['id']);
}

/** Signs as its slug. */
export function authorOf(slug: string) {
  const blank = { title: '', unit: '', biography: '', portraitId: null, portraitAlt: '', email: '' };
  return { name: 'Tác giả', slug, ...blank, bylines: [slug] };
}

export async function givenAuthor({ name, slug, bylines }: ReturnType<typeof authorOf>): Promise<number> {
  const [row] = await sql()`insert into authors (name, slug) values (${name}, ${slug}) returning id`;
  const id = Number(row?.['id']);
  for (const byline of bylines) await sql()`insert into author_bylines (byline, author_id) values (${byline}, ${id})`;
  return id;
}
