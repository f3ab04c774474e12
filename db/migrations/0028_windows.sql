ALTER TABLE "drafts" ADD COLUMN "window_id" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "window_saved_at" timestamp with time zone;