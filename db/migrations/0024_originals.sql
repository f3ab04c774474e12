ALTER TABLE "media" ADD COLUMN "widths" integer[];--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "has_original" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "is_animated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "losses" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "recipe" integer DEFAULT 0 NOT NULL;