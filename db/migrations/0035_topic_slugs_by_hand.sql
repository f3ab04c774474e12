-- Topics are at this address now: a category or page called so is renamed as an editor would rename it,
-- what is below its old address leads to the new one, and the trail tells of it.
DO $$
DECLARE
  "old" record;
  "new" text;
BEGIN
  FOR "old" IN
    SELECT 'category' AS "kind", "id", "slug", "name" FROM "categories" WHERE "slug" = 'chuyen-de'
    UNION ALL
    SELECT 'page', "id", "slug", "title" FROM "pages" WHERE "slug" = 'chuyen-de'
  LOOP
    SELECT "free" INTO "new"
    FROM (SELECT "old"."slug" || '-' || "n" AS "free", "n" FROM generate_series(2, 1000) AS "n") AS "names"
    WHERE NOT EXISTS (SELECT FROM "categories" WHERE "slug" = "free")
      AND NOT EXISTS (SELECT FROM "pages" WHERE "slug" = "free")
      AND NOT EXISTS (SELECT FROM "old_sections" WHERE "slug" = "free")
    ORDER BY "n" LIMIT 1;
    IF "old"."kind" = 'category' THEN
      UPDATE "categories" SET "slug" = "new" WHERE "id" = "old"."id";
      INSERT INTO "old_sections" ("slug", "category_id") VALUES ("old"."slug", "old"."id")
      ON CONFLICT ("slug") DO UPDATE SET "category_id" = EXCLUDED."category_id", "page_id" = NULL;
    ELSE
      UPDATE "pages" SET "slug" = "new" WHERE "id" = "old"."id";
      INSERT INTO "old_sections" ("slug", "page_id") VALUES ("old"."slug", "old"."id")
      ON CONFLICT ("slug") DO UPDATE SET "page_id" = EXCLUDED."page_id", "category_id" = NULL;
    END IF;
    INSERT INTO "audit_events" ("action", "subject_id", "subject", "before", "after")
    VALUES ("old"."kind" || '.change', "old"."id", "old"."name", jsonb_build_object('slug', "old"."slug"), jsonb_build_object('slug', "new"));
  END LOOP;
END $$;
