ALTER TABLE "media" ADD COLUMN "replacement_id" bigint;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_replacement_id_media_id_fk" FOREIGN KEY ("replacement_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_replacements" ON "media" USING btree ("replacement_id") WHERE "media"."replacement_id" is not null;