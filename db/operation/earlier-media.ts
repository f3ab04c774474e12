/**
 * Rows of `media` as the new code knows them, for a backup before an upgrade: a database that is not yet brought
 * forward lacks the columns of `later`. Follows `from`.
 */
export const ALSO_EARLIER_MEDIA = `media cross join lateral jsonb_to_record(to_jsonb(media)) as later (
  widths integer[], has_original boolean, is_animated boolean, replacement_id bigint, transcript text)`;
