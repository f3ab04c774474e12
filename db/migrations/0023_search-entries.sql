-- The terms of a text, from its folded words; `marks` are those that are not a word or pair of it. An index alone holds
-- them: beside the text they took more room than all else of an article.
-- In plpgsql: the planner would read an SQL function anew for each condition of a search.
CREATE FUNCTION "search_vector"("folded" text, "marks" text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
BEGIN
  RETURN array_to_tsvector(
    array_remove(string_to_array("marks", ' '), '')
    || array_remove(string_to_array(translate("folded", E'\n', ''), ' '), '')
    || ARRAY(
      SELECT "one" || '_' || "next"
      FROM unnest(string_to_array("folded", ' '), (string_to_array("folded", ' '))[2:]) AS "pairs"("one", "next")
      WHERE "one" NOT IN ('', E'\n') AND "next" NOT IN ('', E'\n')));
END $$;--> statement-breakpoint
CREATE TABLE "search_entries" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"version" integer NOT NULL,
	"folded" text NOT NULL,
	"marks" text NOT NULL,
	"title_terms" text[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_entries_terms" ON "search_entries" USING gin (search_vector("folded", "marks")) WITH (fastupdate=false);--> statement-breakpoint
-- Rows of a hundred bytes, as in "search_documents" before.
ALTER TABLE "search_entries" SET (toast_tuple_target = 128);--> statement-breakpoint
ALTER INDEX "search_entries_terms" ALTER COLUMN 1 SET STATISTICS 0;--> statement-breakpoint
-- "search_documents" is what servers of the release before read and write. Until they are gone and the new table is full,
-- both tables have every change, whoever writes it, and searches read the old one.
CREATE FUNCTION "follow_search_document"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_entries SELECT e.* FROM search_entry_of(NEW) e
  ON CONFLICT (article_id) DO UPDATE SET published_at = excluded.published_at, expires_at = excluded.expires_at,
    version = excluded.version, folded = excluded.folded, marks = excluded.marks, title_terms = excluded.title_terms;
  RETURN NULL;
END $$;--> statement-breakpoint
-- A text so long that its terms may be cut has version 0: it is made again.
CREATE FUNCTION "search_entry_of"("document" "search_documents") RETURNS "search_entries" LANGUAGE sql STABLE AS $$
  SELECT "document".article_id, "document".published_at, "document".expires_at,
    CASE WHEN octet_length("short") < octet_length("document".folded) THEN 0 ELSE "document".version END, "short",
    coalesce(' ' || (
      SELECT string_agg("term", ' ') FROM (
        SELECT unnest(tsvector_to_array("document".terms)) AS "term"
        EXCEPT SELECT unnest(tsvector_to_array(search_vector("short", '')))) AS "others"
    ) || ' ', ' '), "document".title_terms
  FROM (SELECT left("document".folded, 100000) AS "short") AS "cut"
$$;--> statement-breakpoint
CREATE FUNCTION "follow_search_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_documents (article_id, published_at, expires_at, version, terms, folded, title_terms) VALUES (
    NEW.article_id, NEW.published_at, NEW.expires_at, NEW.version, search_vector(NEW.folded, NEW.marks), NEW.folded,
    NEW.title_terms)
  ON CONFLICT (article_id) DO UPDATE SET published_at = excluded.published_at, expires_at = excluded.expires_at,
    version = excluded.version, terms = excluded.terms, folded = excluded.folded, title_terms = excluded.title_terms;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "search_documents_copied" AFTER INSERT OR UPDATE ON "search_documents"
FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION "follow_search_document"();--> statement-breakpoint
CREATE TRIGGER "search_entries_copied" AFTER INSERT OR UPDATE ON "search_entries"
FOR EACH ROW WHEN (pg_trigger_depth() = 0 AND current_setting('cong_tin.copies', true) IS DISTINCT FROM 'no')
EXECUTE FUNCTION "follow_search_entry"();--> statement-breakpoint
CREATE OR REPLACE FUNCTION "follow_article"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  article bigint;
BEGIN
  article := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
  -- The row of the queue is locked first, and made where there is none: whoever works on it is waited for, then seen;
  -- whoever comes later waits for this change, then sees it.
  INSERT INTO search_queue (article_id) VALUES (article)
  ON CONFLICT (article_id) DO UPDATE SET queued_at = now();
  IF TG_OP = 'DELETE' OR NEW.live_revision_id IS NULL OR NEW.published_at IS NULL THEN
    -- First the row that is copied from: whoever copies it holds it.
    IF to_regclass('search_documents') IS NOT NULL THEN
      BEGIN
        DELETE FROM search_documents WHERE article_id = article;
      EXCEPTION WHEN undefined_table THEN
        NULL; -- dropped while this waited
      END;
    END IF;
    DELETE FROM search_entries WHERE article_id = article;
    DELETE FROM search_queue WHERE article_id = article;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
-- To be called before entries are written: whoever copies these documents is waited for, and waits then.
CREATE FUNCTION "hold_search_documents"("articles" bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF to_regclass('search_documents') IS NOT NULL THEN
    PERFORM FROM search_documents WHERE article_id = ANY ("articles") ORDER BY article_id FOR UPDATE;
  END IF;
EXCEPTION WHEN undefined_table THEN
  NULL; -- dropped while this waited
END $$;--> statement-breakpoint
-- Drops "search_documents" if every article of it has its entry; true if it is gone. To be called when no server of the
-- release before runs. It gives up where it must wait. Once every document has an entry each new one gets it, too.
CREATE FUNCTION "drop_search_documents"() RETURNS boolean LANGUAGE plpgsql SET lock_timeout = '200ms' AS $$
BEGIN
  IF to_regclass('search_documents') IS NULL THEN
    RETURN true;
  END IF;
  -- The lock of migrations: a backup that lists the tables holds it.
  IF NOT pg_try_advisory_xact_lock(7201985) OR EXISTS (
    SELECT FROM search_documents d WHERE NOT EXISTS (SELECT FROM search_entries e WHERE e.article_id = d.article_id)
  ) THEN
    RETURN false;
  END IF;
  LOCK TABLE search_entries, search_documents IN ACCESS EXCLUSIVE MODE;
  DROP FUNCTION search_entry_of(search_documents);
  DROP TRIGGER search_entries_copied ON search_entries;
  DROP TABLE search_documents;
  DROP FUNCTION follow_search_document(), follow_search_entry();
  CREATE TRIGGER search_entries_followed AFTER INSERT OR UPDATE OR DELETE ON search_entries
  FOR EACH ROW EXECUTE FUNCTION follow_title_terms();
  RETURN true;
EXCEPTION WHEN lock_not_available OR undefined_table THEN
  RETURN to_regclass('search_documents') IS NULL;
END $$;--> statement-breakpoint
-- Servers of the release before have 0.
ALTER TABLE "nodes" ADD COLUMN "level" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- A portal without articles and servers has nothing to copy; one that is being restored has its rows later.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM search_documents) AND NOT EXISTS (SELECT FROM nodes)
    AND current_setting('cong_tin.restoring', true) IS DISTINCT FROM 'yes' THEN
    PERFORM drop_search_documents();
  END IF;
END $$;
