-- Rows of a hundred bytes: words and texts stand aside, and a search reads neither.
ALTER TABLE "search_documents" SET (toast_tuple_target = 128);--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "terms" SET STATISTICS 0;--> statement-breakpoint
-- Prefixes are found by an index in every locale only so.
ALTER TABLE "search_terms" ALTER COLUMN "term" TYPE text COLLATE "C", ALTER COLUMN "folded" TYPE text COLLATE "C";--> statement-breakpoint
CREATE INDEX "search_terms_prefix" ON "search_terms" ("folded") WHERE "articles" > 0;--> statement-breakpoint
CREATE INDEX "search_terms_first_letters" ON "search_terms" (left("folded", 2), "articles" DESC) WHERE "articles" > 0;--> statement-breakpoint
-- Whatever changes what readers see of an article, hides it from the search at once or has its document made again.
CREATE FUNCTION "follow_article"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  article bigint;
BEGIN
  article := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
  -- The row of the queue is locked first, and made where there is none: whoever works on it is waited for, then seen;
  -- whoever comes later waits for this change, then sees it.
  INSERT INTO search_queue (article_id) VALUES (article)
  ON CONFLICT (article_id) DO UPDATE SET queued_at = now();
  IF TG_OP = 'DELETE' OR NEW.live_revision_id IS NULL OR NEW.published_at IS NULL THEN
    DELETE FROM search_documents WHERE article_id = article;
    DELETE FROM search_queue WHERE article_id = article;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "articles_followed" AFTER INSERT OR DELETE ON "articles"
FOR EACH ROW EXECUTE FUNCTION "follow_article"();--> statement-breakpoint
CREATE TRIGGER "articles_followed_on_change" AFTER UPDATE ON "articles"
FOR EACH ROW WHEN (
  (OLD.live_revision_id, OLD.category_id, OLD.published_at, OLD.expires_at)
  IS DISTINCT FROM (NEW.live_revision_id, NEW.category_id, NEW.published_at, NEW.expires_at)
) EXECUTE FUNCTION "follow_article"();--> statement-breakpoint
CREATE FUNCTION "follow_title_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO search_term_changes (term, change) SELECT unnest(OLD.title_terms), -1;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO search_term_changes (term, change) SELECT unnest(NEW.title_terms), 1;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "search_documents_followed" AFTER INSERT OR UPDATE OR DELETE ON "search_documents"
FOR EACH ROW EXECUTE FUNCTION "follow_title_terms"();--> statement-breakpoint
INSERT INTO "search_queue" ("article_id")
SELECT "id" FROM "articles" WHERE "live_revision_id" IS NOT NULL AND "published_at" IS NOT NULL;
