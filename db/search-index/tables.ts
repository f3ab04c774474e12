import { type SQL, sql } from 'drizzle-orm';
import { type Condition, tsqueryOf } from '#domain/search/tiers';

/** Where a search reads. */
export type SearchTable = { name: SQL; terms: SQL; isFormer: boolean };

const ENTRIES: SearchTable = {
  name: sql`search_entries`,
  terms: sql`search_vector(folded, marks)`,
  isFormer: false,
};

/** Of the release before, read until the first has all articles; see `db/search-index/former.ts`. */
const FORMER: SearchTable = { name: sql`search_documents`, terms: sql`terms`, isFormer: true };

export const IS_FORMER_THERE = sql`to_regclass('search_documents') is not null`;

export function searchTable(isFormerThere: boolean): SearchTable {
  return isFormerThere ? FORMER : ENTRIES;
}

/** By the index. */
export function isHeld({ terms }: SearchTable, condition: Condition): SQL {
  return sql`${terms} @@ ${tsqueryOf(condition)}::tsquery`;
}
