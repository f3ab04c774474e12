-- What stood in live articles before the triggers did. Few bodies are read: files tell of those that have any, and cards are
-- younger than the release before.
INSERT INTO "recordings" ("article_id", "place", "kind", "media_id", "address", "title", "published_at")
SELECT "a"."id", "found"."place", "found"."kind", "found"."media_id", "found"."address", "found"."title", "a"."published_at"
FROM "articles" AS "a" JOIN "revisions" AS "r" ON "r"."id" = "a"."live_revision_id", recordings_in("r"."body") AS "found"
WHERE "a"."published_at" IS NOT NULL AND (
  EXISTS (
    SELECT FROM "revision_media" JOIN "media" ON "media"."id" = "revision_media"."media_id"
    WHERE "revision_media"."revision_id" = "r"."id" AND "media"."kind" IN ('video', 'audio')
  )
  OR "r"."created_at" >= '2026-11-01' AND "r"."body"::text LIKE '%"videoCard"%'
)
FOR SHARE OF "a"
ON CONFLICT DO NOTHING;
