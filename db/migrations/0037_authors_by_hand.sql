-- The lists of public tags and of authors that an article stands in, or stood in; the words of domain/http/content-keys.ts.
-- Under its old name, so that servers of the release before tell of authors, too.
CREATE OR REPLACE FUNCTION "tagged_keys"("article" bigint) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg("key"), '{}')
  FROM (
    SELECT 'tagged:' || "public_tags"."key" AS "key"
    FROM "revisions" CROSS JOIN unnest("revisions"."tags") AS "tag"
    JOIN "tag_spellings" ON "tag_spellings"."written" = "tag"
    JOIN "public_tags" ON "public_tags"."key" = "tag_spellings"."key" AND "public_tags"."is_public"
    WHERE "revisions"."article_id" = "article"
    UNION
    SELECT 'authored:' || "author_bylines"."author_id"
    FROM "revisions" JOIN "author_bylines" ON "author_bylines"."byline" = "revisions"."byline"
    WHERE "revisions"."article_id" = "article"
  ) AS "keys";
$$;
