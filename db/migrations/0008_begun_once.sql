ALTER TABLE "articles" ADD COLUMN "beginning_key" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_beginningKey_unique" UNIQUE("beginning_key");