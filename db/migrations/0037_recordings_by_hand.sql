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
--> statement-breakpoint
INSERT INTO "recordings" ("article_id", "place", "kind", "media_id", "address", "title", "published_at")
SELECT "a"."id", "found"."place", "found"."kind", "found"."media_id", "found"."address", "found"."title", "a"."published_at"
FROM "articles" AS "a" JOIN "revisions" AS "r" ON "r"."id" = "a"."live_revision_id", recordings_in("r"."body") AS "found"
WHERE "a"."published_at" IS NOT NULL;
