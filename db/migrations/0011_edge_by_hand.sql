-- Notes what the shared cache is to forget, in the transaction of the change. Of many articles twenty are noted: all pages go
-- by the one key, and those twenty prove that it was heard.
CREATE FUNCTION "note_article_purge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "edge_caches") THEN RETURN NULL; END IF;
  INSERT INTO "edge_purges" ("key", "article_id")
  SELECT 'content', "after"."id" FROM "after" JOIN "before" USING ("id")
  WHERE COALESCE("after"."live_revision_id", "before"."live_revision_id") IS NOT NULL
    AND ("before"."live_revision_id", "before"."slug", "before"."category_id", "before"."published_at", "before"."expires_at")
      IS DISTINCT FROM ("after"."live_revision_id", "after"."slug", "after"."category_id", "after"."published_at", "after"."expires_at")
  LIMIT 20;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "articles_note_purge" AFTER UPDATE ON "articles"
REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
FOR EACH STATEMENT EXECUTE FUNCTION "note_article_purge"();--> statement-breakpoint
CREATE FUNCTION "note_content_purge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "edge_purges" ("key") SELECT 'content' WHERE EXISTS (SELECT FROM "edge_caches");
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "categories_note_purge" AFTER INSERT OR UPDATE OR DELETE ON "categories"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE TRIGGER "pages_note_purge" AFTER INSERT OR UPDATE OR DELETE ON "pages"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE TRIGGER "site_note_purge" AFTER INSERT OR UPDATE ON "site"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE TRIGGER "menu_items_note_purge" AFTER INSERT OR UPDATE OR DELETE ON "menu_items"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE TRIGGER "web_links_note_purge" AFTER INSERT OR UPDATE OR DELETE ON "web_links"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE TRIGGER "web_link_groups_note_purge" AFTER INSERT OR UPDATE OR DELETE ON "web_link_groups"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE TRIGGER "media_note_purge" AFTER UPDATE ON "media"
FOR EACH STATEMENT EXECUTE FUNCTION "note_content_purge"();--> statement-breakpoint
CREATE FUNCTION "note_file_purge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "edge_purges" ("key")
  SELECT 'media-' || "before"."sha256" FROM "before" WHERE EXISTS (SELECT FROM "edge_caches");
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "media_note_file_purge" AFTER DELETE ON "media"
REFERENCING OLD TABLE AS "before"
FOR EACH STATEMENT EXECUTE FUNCTION "note_file_purge"();
