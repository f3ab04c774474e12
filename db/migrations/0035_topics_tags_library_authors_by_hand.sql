-- The lists of public tags and of authors that an article stands in, or stood in; the words of domain/http/content-keys.ts.
CREATE FUNCTION "tagged_keys"("article" bigint) RETURNS text[] LANGUAGE sql STABLE AS $$
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
$$;--> statement-breakpoint
-- The portal has pages of its own at these addresses now: a category or page called so is renamed as an editor would rename it,
-- what is below its old address leads to the new one, and the trail tells of it.
DO $$
DECLARE
  "old" record;
  "new" text;
BEGIN
  FOR "old" IN
    SELECT 'category' AS "kind", "id", "slug", "name" FROM "categories" WHERE "slug" IN ('chuyen-de', 'tac-gia', 'thu-vien', 'tu-khoa')
    UNION ALL
    SELECT 'page', "id", "slug", "title" FROM "pages" WHERE "slug" IN ('chuyen-de', 'tac-gia', 'thu-vien', 'tu-khoa')
  LOOP
    SELECT "free" INTO "new"
    FROM (SELECT "old"."slug" || '-' || "n" AS "free", "n" FROM generate_series(2, 1000) AS "n") AS "names"
    WHERE NOT EXISTS (SELECT FROM "categories" WHERE "slug" = "free")
      AND NOT EXISTS (SELECT FROM "pages" WHERE "slug" = "free")
      AND NOT EXISTS (SELECT FROM "old_sections" WHERE "slug" = "free")
    ORDER BY "n" LIMIT 1;
    IF "old"."kind" = 'category' THEN
      UPDATE "categories" SET "slug" = "new" WHERE "id" = "old"."id";
      INSERT INTO "old_sections" ("slug", "category_id") VALUES ("old"."slug", "old"."id")
      ON CONFLICT ("slug") DO UPDATE SET "category_id" = EXCLUDED."category_id", "page_id" = NULL;
    ELSE
      UPDATE "pages" SET "slug" = "new" WHERE "id" = "old"."id";
      INSERT INTO "old_sections" ("slug", "page_id") VALUES ("old"."slug", "old"."id")
      ON CONFLICT ("slug") DO UPDATE SET "page_id" = EXCLUDED."page_id", "category_id" = NULL;
    END IF;
    INSERT INTO "audit_events" ("action", "subject_id", "subject", "before", "after")
    VALUES ("old"."kind" || '.change', "old"."id", "old"."name", jsonb_build_object('slug', "old"."slug"), jsonb_build_object('slug', "new"));
  END LOOP;
END $$;--> statement-breakpoint
-- Which videos and sounds stand in a body, in its order; a title is what names them there.
CREATE FUNCTION recordings_in("body" jsonb)
RETURNS TABLE ("place" integer, "kind" text, "media_id" bigint, "address" text, "title" text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT
    "nodes"."n"::integer,
    CASE "node" ->> 'type' WHEN 'audio' THEN 'audio' ELSE 'video' END,
    ("node" #>> '{attrs,mediaId}')::bigint,
    "node" #>> '{attrs,address}',
    coalesce(
      "node" #>> '{attrs,title}',
      (SELECT string_agg("words" #>> '{}', '') FROM jsonb_path_query("node", 'lax $.content[*].text') AS "words"),
      ''
    )
  FROM jsonb_path_query("body", 'strict $.** ? (@.type == "video" || @.type == "audio" || @.type == "videoCard")')
    WITH ORDINALITY AS "nodes" ("node", "n")
$$;
--> statement-breakpoint
CREATE FUNCTION write_recordings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "recordings" WHERE "article_id" = NEW."id";
  IF NEW."live_revision_id" IS NOT NULL AND NEW."published_at" IS NOT NULL THEN
    INSERT INTO "recordings" ("article_id", "place", "kind", "media_id", "address", "title", "published_at")
    SELECT NEW."id", "found"."place", "found"."kind", "found"."media_id", "found"."address", "found"."title", NEW."published_at"
    FROM "revisions" AS "r", recordings_in("r"."body") AS "found" WHERE "r"."id" = NEW."live_revision_id";
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "articles_recordings" AFTER UPDATE OF "live_revision_id", "published_at" ON "articles"
FOR EACH ROW WHEN (
  OLD."live_revision_id" IS DISTINCT FROM NEW."live_revision_id" OR OLD."published_at" IS DISTINCT FROM NEW."published_at"
) EXECUTE FUNCTION write_recordings();
--> statement-breakpoint
CREATE TRIGGER "articles_recordings_new" AFTER INSERT ON "articles"
FOR EACH ROW WHEN (NEW."live_revision_id" IS NOT NULL) EXECUTE FUNCTION write_recordings();
--> statement-breakpoint
CREATE FUNCTION forget_recordings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "recordings" WHERE "article_id" = OLD."id";
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "articles_recordings_gone" AFTER DELETE ON "articles" FOR EACH ROW EXECUTE FUNCTION forget_recordings();
