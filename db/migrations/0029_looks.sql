ALTER TABLE "site" ADD COLUMN "banner_id" bigint;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "colour" text;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_banner_id_media_id_fk" FOREIGN KEY ("banner_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;