ALTER TABLE "content_generation" ADD COLUMN "removal" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "content_generation" SET "removal" = "number";--> statement-breakpoint
-- When the first of what readers see is to vanish, in milliseconds since the epoch.
CREATE FUNCTION "next_expiry"() RETURNS double precision LANGUAGE sql STABLE AS $$
  SELECT floor(extract(epoch FROM min("expires_at")) * 1000)::double precision FROM "articles"
  WHERE "live_revision_id" IS NOT NULL AND "expires_at" IS NOT NULL;
$$;--> statement-breakpoint
-- Begins a new state of what readers see and tells every node of it with the commit; gives its number. To be called last in
-- a transaction: others that announce a change wait for its end. `adds`: nothing that readers saw is gone or changed.
-- Servers of an older version hear the second word.
CREATE FUNCTION "announce_content_change"("adds" boolean) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  "state" "content_generation";
BEGIN
  INSERT INTO "content_generation" DEFAULT VALUES
  ON CONFLICT ("id") DO UPDATE SET "number" = "content_generation"."number" + 1, "mark" = gen_random_uuid(),
    "removal" = CASE WHEN "adds" THEN "content_generation"."removal" ELSE "content_generation"."number" + 1 END
  RETURNING * INTO "state";
  PERFORM pg_notify('content_state',
    concat_ws(' ', "state"."number", "state"."mark", "state"."removal", "next_expiry"()::bigint));
  PERFORM pg_notify('content_changed', 'generation ' || "state"."number" || ' ' || "state"."mark");
  RETURN "state"."number";
END
$$;--> statement-breakpoint
-- Servers of an older version do not say what they change.
CREATE OR REPLACE FUNCTION "announce_content_change"() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT "announce_content_change"(false);
$$;
