CREATE TABLE "recordings" (
	"article_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"media_id" bigint,
	"address" text,
	"title" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recordings_article_id_place_pk" PRIMARY KEY("article_id","place")
);
--> statement-breakpoint
CREATE INDEX "recordings_newest" ON "recordings" USING btree ("kind","published_at" DESC NULLS LAST,"article_id" DESC NULLS LAST,"place");