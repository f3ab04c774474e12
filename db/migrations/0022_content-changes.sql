CREATE TABLE "content_changes" (
	"number" bigint PRIMARY KEY NOT NULL,
	"mark" uuid NOT NULL,
	"keys" text[]
);
--> statement-breakpoint
-- The lists that an article of the category stands in; the words of domain/http/content-keys.ts.
CREATE FUNCTION "listing_keys"("category" bigint) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE "above" AS (
    SELECT "id", "parent_id" FROM "categories" WHERE "id" = "category"
    UNION ALL SELECT "c"."id", "c"."parent_id" FROM "categories" "c" JOIN "above" ON "c"."id" = "above"."parent_id"
  )
  SELECT array_append(array_agg('list:' || "id"), 'list') FROM "above";
$$;--> statement-breakpoint
-- Begins a new state of what readers see and tells every node of it with the commit; gives its number. To be called last in
-- a transaction: others that announce a change wait for its end. `adds`: nothing that readers saw is gone or changed.
-- `keys`: what is altered, null for everything. Servers of an older version hear the second word.
CREATE FUNCTION "announce_content_change"("adds" boolean, "keys" text[]) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  "state" "content_generation";
BEGIN
  INSERT INTO "content_generation" DEFAULT VALUES
  ON CONFLICT ("id") DO UPDATE SET "number" = "content_generation"."number" + 1, "mark" = gen_random_uuid(),
    "removal" = CASE WHEN "adds" THEN "content_generation"."removal" ELSE "content_generation"."number" + 1 END
  RETURNING * INTO "state";
  -- A database may have been set back without its changes.
  INSERT INTO "content_changes" VALUES ("state"."number", "state"."mark", "keys")
  ON CONFLICT ("number") DO UPDATE SET "mark" = excluded."mark", "keys" = excluded."keys";
  DELETE FROM "content_changes" WHERE "number" <= "state"."number" - 1000;
  PERFORM pg_notify('content_state',
    concat_ws(' ', "state"."number", "state"."mark", "state"."removal", "next_expiry"()::bigint));
  PERFORM pg_notify('content_changed', 'generation ' || "state"."number" || ' ' || "state"."mark");
  RETURN "state"."number";
END
$$;--> statement-breakpoint
-- Servers of an older version do not say what they change.
CREATE OR REPLACE FUNCTION "announce_content_change"("adds" boolean) RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT "announce_content_change"("adds", NULL);
$$;
