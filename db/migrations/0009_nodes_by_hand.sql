ALTER TABLE "nodes" SET UNLOGGED;--> statement-breakpoint
INSERT INTO "content_generation" DEFAULT VALUES;--> statement-breakpoint
-- Begins a new state of what readers see and tells every node of it with the commit; gives its number. To be called last in
-- a transaction: others that announce a change wait for its end. Servers of an older version hear it too.
CREATE FUNCTION "announce_content_change"() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  WITH "next" AS (
    INSERT INTO "content_generation" DEFAULT VALUES
    ON CONFLICT ("id") DO UPDATE SET "number" = "content_generation"."number" + 1, "mark" = gen_random_uuid()
    RETURNING "number", "mark"
  ), "told" AS MATERIALIZED (
    SELECT "number", pg_notify('content_changed', 'generation ' || "number" || ' ' || "mark") FROM "next"
  )
  SELECT "number" FROM "told" WHERE "pg_notify" IS NOT NULL;
$$;
