-- What was typed as an address where no account has it may have been a password. A mark takes its place, once, in the trail
-- that nothing else may change; what it was made with is thrown away, so only equal texts can be told as equal.
ALTER TABLE "audit_events" DISABLE TRIGGER "audit_events_append_only";--> statement-breakpoint
WITH "made_with" AS MATERIALIZED (SELECT gen_random_uuid()::text || gen_random_uuid()::text AS "salt")
UPDATE "audit_events"
SET "subject" = 'unknown-' || left(encode(sha256(convert_to("salt" || lower(btrim("subject")), 'UTF8')), 'hex'), 16)
FROM "made_with"
WHERE "action" IN ('session.sign_in_failed', 'session.locked_out') AND "subject" !~ '^unknown-[0-9a-f]{16}$'
  AND NOT EXISTS (SELECT FROM "users" WHERE "email" = lower(btrim("subject")));--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE TRIGGER "audit_events_append_only";--> statement-breakpoint
-- Their keys held the same texts. At the most five tries more are free than were left.
DELETE FROM "sign_in_failures" WHERE "key" LIKE 'account:%';
