ALTER TABLE "media" ADD COLUMN "page_count" integer;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "video_hosts" text[] DEFAULT '{}' NOT NULL;