ALTER TABLE "revision_media" ADD COLUMN "credit" text;--> statement-breakpoint
ALTER TABLE "revision_media" ADD COLUMN "focal_x" real;--> statement-breakpoint
ALTER TABLE "revision_media" ADD COLUMN "focal_y" real;