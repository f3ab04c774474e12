CREATE TABLE "ping_channels" (
	"channel" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pings" (
	"channel" text NOT NULL,
	"path" text NOT NULL,
	"article_id" bigint NOT NULL,
	"changes" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text,
	"given_up_at" timestamp with time zone,
	CONSTRAINT "pings_channel_path_pk" PRIMARY KEY("channel","path")
);
--> statement-breakpoint
ALTER TABLE "pings" ADD CONSTRAINT "pings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pings_channel_due_at_index" ON "pings" USING btree ("channel","due_at");