CREATE FUNCTION "note_live_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Not before readers see it, where it is to be seen from a later time.
  NEW."live_changed_at" := greatest(clock_timestamp(), CASE WHEN NEW."live_revision_id" IS NOT NULL THEN NEW."published_at" END);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "articles_born_live" BEFORE INSERT ON "articles" FOR EACH ROW
WHEN (NEW."live_revision_id" IS NOT NULL)
EXECUTE FUNCTION "note_live_change"();--> statement-breakpoint
CREATE TRIGGER "articles_live_change" BEFORE UPDATE ON "articles" FOR EACH ROW
WHEN (
  (OLD."live_revision_id" IS NOT NULL OR NEW."live_revision_id" IS NOT NULL)
  AND (OLD."live_revision_id", OLD."slug", OLD."category_id", OLD."published_at")
    IS DISTINCT FROM (NEW."live_revision_id", NEW."slug", NEW."category_id", NEW."published_at")
)
EXECUTE FUNCTION "note_live_change"();--> statement-breakpoint
-- Counts nothing, though every live article is written. Readers read on meanwhile; whoever writes an article waits.
ALTER TABLE "articles" DISABLE TRIGGER "articles_count_updated";--> statement-breakpoint
UPDATE "articles" SET "live_changed_at" = CASE
  WHEN "articles"."live_revision_id" IS NULL THEN "articles"."retracted_at"
  ELSE greatest("articles"."published_at", "revisions"."created_at")
END FROM "revisions"
WHERE "revisions"."id" = coalesce("articles"."live_revision_id", "articles"."head_revision_id")
  AND ("articles"."live_revision_id" IS NOT NULL OR "articles"."retracted_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "articles" ENABLE TRIGGER "articles_count_updated";
