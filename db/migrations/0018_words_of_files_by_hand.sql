-- What readers see of a file is a part of the revision that shows it, immutable as the rest. Whoever notes a file without its
-- words, as versions before this one do, notes those that the library has at that moment.
CREATE FUNCTION "keep_words_of_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "credit", "focal_x", "focal_y" INTO NEW."credit", NEW."focal_x", NEW."focal_y" FROM "media" WHERE "id" = NEW."media_id";
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "revision_media_keeps_words" BEFORE INSERT ON "revision_media"
FOR EACH ROW WHEN (NEW."focal_x" IS NULL) EXECUTE FUNCTION "keep_words_of_file"();--> statement-breakpoint
UPDATE "revision_media" SET "credit" = "media"."credit", "focal_x" = "media"."focal_x", "focal_y" = "media"."focal_y"
FROM "media" WHERE "media"."id" = "revision_media"."media_id" AND "revision_media"."focal_x" IS NULL;--> statement-breakpoint
INSERT INTO "revision_media" ("revision_id", "media_id")
SELECT "id", "cover_id" FROM "revisions" WHERE "cover_id" IS NOT NULL ON CONFLICT DO NOTHING;--> statement-breakpoint
CREATE TRIGGER "revision_media_immutable" BEFORE UPDATE OR DELETE ON "revision_media"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
