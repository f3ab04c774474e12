import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Whether a text has `folded`, which is what `fold` of domain/base/text makes of what is sought, anywhere in it. */
export function hasFolded(text: SQLWrapper, folded: string): SQL {
  return sql`${inSql(text)} like ${`%${folded.replace(/[\\%_]/g, '\\$&')}%`}`;
}

/** `fold` as SQL: marks go first, so that lower case is right in every locale of the database. */
function inSql(text: SQLWrapper): SQL {
  return sql`lower(regexp_replace(
    normalize(translate(normalize(${text}, NFKC), 'ĐđÐðƉɖ', 'dddddd'), NFD), '[\u0300-\u036f]', '', 'g'))`;
}
