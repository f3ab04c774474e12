import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** `folded` comes from `fold` of domain/base/text. */
export function hasFolded(text: SQLWrapper, folded: string): SQL {
  return sql`${inSql(text)} like ${`%${folded.replace(/[\\%_]/g, '\\$&')}%`}`;
}

/** `fold` in SQL; removes marks first, so that `lower` is right in every locale. */
function inSql(text: SQLWrapper): SQL {
  return sql`lower(regexp_replace(
    normalize(translate(normalize(${text}, NFKC), 'ĐđÐðƉɖ', 'dddddd'), NFD), '[\u0300-\u036f]', '', 'g'))`;
}
