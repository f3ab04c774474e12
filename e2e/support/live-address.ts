import postgres from 'postgres';

/** A live article's address in the whole portal; `slug` is an SQL `like` pattern. Throws where none matches. */
export async function liveAddress(slug: string): Promise<string> {
  const sql = postgres(process.env['WHOLE_DATABASE_URL'] ?? '', { max: 1 });
  const [row] = await sql`select '/' || c.slug || '/' || a.slug || '-' || a.id as path
    from articles a join categories c on c.id = a.category_id where a.slug like ${slug} and a.live_revision_id is not null`;
  await sql.end();
  if (!row) throw new Error(`no live article like ${slug}`);
  return String(row['path']);
}
