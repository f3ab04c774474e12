-- Notes for each channel in use that those addresses changed. Where 10 000 addresses wait, no other is noted: search
-- engines have the sitemap. A change before the last one is told makes the same row due anew.
CREATE FUNCTION "note_pings"("changed_paths" text[], "changed_articles" bigint[]) RETURNS void LANGUAGE sql AS $$
  WITH "open" AS MATERIALIZED (
    SELECT "channel" FROM "ping_channels"
    WHERE (SELECT count(*) FROM (SELECT FROM "pings" WHERE "pings"."channel" = "ping_channels"."channel" LIMIT 10000) AS "some") < 10000
  )
  INSERT INTO "pings" ("channel", "path", "article_id")
  SELECT "channel", "path", "article"
  FROM "ping_channels" CROSS JOIN unnest("changed_paths", "changed_articles") AS "changed"("path", "article")
  WHERE "channel" IN (SELECT "channel" FROM "open")
    OR EXISTS (SELECT FROM "pings" WHERE ("pings"."channel", "pings"."path") = ("ping_channels"."channel", "changed"."path"))
  ORDER BY "channel", "path"
  ON CONFLICT ("channel", "path") DO UPDATE SET
    "changes" = "pings"."changes" + 1, "changed_at" = now(), "due_at" = now(), "failures" = 0, "note" = NULL, "given_up_at" = NULL;
$$;--> statement-breakpoint
CREATE FUNCTION "note_article_pings"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "old_path" text;
  "new_path" text;
BEGIN
  IF NOT EXISTS (SELECT FROM "ping_channels") THEN RETURN NULL; END IF;
  -- An archive that is brought in is no news.
  IF OLD."live_revision_id" IS NULL AND OLD."retracted_at" IS NULL AND NEW."published_at" < now() - interval '2 days' THEN
    RETURN NULL;
  END IF;
  SELECT '/' || "slug" || '/' || NEW."slug" || '-' || NEW."id" INTO "new_path" FROM "categories" WHERE "id" = NEW."category_id";
  SELECT '/' || "slug" || '/' || OLD."slug" || '-' || OLD."id" INTO "old_path" FROM "categories" WHERE "id" = OLD."category_id";
  IF OLD."live_revision_id" IS NOT NULL AND "old_path" <> "new_path" THEN
    PERFORM "note_pings"(ARRAY["new_path", "old_path"], ARRAY[NEW."id", NEW."id"]);
  ELSE
    PERFORM "note_pings"(ARRAY["new_path"], ARRAY[NEW."id"]);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "articles_note_pings" AFTER UPDATE OF "live_revision_id", "slug", "category_id" ON "articles"
FOR EACH ROW WHEN (
  OLD."live_revision_id" IS DISTINCT FROM NEW."live_revision_id"
  OR NEW."live_revision_id" IS NOT NULL AND (OLD."slug", OLD."category_id") IS DISTINCT FROM (NEW."slug", NEW."category_id")
) EXECUTE FUNCTION "note_article_pings"();--> statement-breakpoint
CREATE FUNCTION "note_category_pings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "ping_channels") THEN RETURN NULL; END IF;
  -- The newest are told; crawlers find the others by the redirects.
  PERFORM "note_pings"(array_agg('/' || NEW."slug" || '/' || "newest"."slug" || '-' || "newest"."id"), array_agg("newest"."id"))
  FROM (
    SELECT "id", "slug" FROM "articles"
    WHERE "category_id" = NEW."id" AND "live_revision_id" IS NOT NULL AND "published_at" <= now()
    ORDER BY "published_at" DESC NULLS LAST, "id" DESC NULLS LAST LIMIT 1000
  ) AS "newest";
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "categories_note_pings" AFTER UPDATE OF "slug" ON "categories"
FOR EACH ROW WHEN (OLD."slug" <> NEW."slug") EXECUTE FUNCTION "note_category_pings"();
