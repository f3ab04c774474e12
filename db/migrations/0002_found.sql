CREATE TABLE "category_months" (
	"category_id" bigint NOT NULL,
	"month" date NOT NULL,
	"live" integer NOT NULL,
	CONSTRAINT "category_months_category_id_month_pk" PRIMARY KEY("category_id","month")
);
--> statement-breakpoint
CREATE TABLE "sitemap_parts" (
	"part" integer PRIMARY KEY NOT NULL,
	"live" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"spent" integer NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"version" integer NOT NULL,
	"terms" "tsvector" NOT NULL,
	"folded" text NOT NULL,
	"title_terms" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_queue" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_term_changes" (
	"term" text NOT NULL,
	"change" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text PRIMARY KEY NOT NULL,
	"folded" text NOT NULL,
	"written" text NOT NULL,
	"articles" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "live_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "beginning_key" uuid;--> statement-breakpoint
ALTER TABLE "pings" ADD CONSTRAINT "pings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pings_channel_due_at_index" ON "pings" USING btree ("channel","due_at");--> statement-breakpoint
CREATE INDEX "rate_limits_ending" ON "rate_limits" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "search_documents_terms" ON "search_documents" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "articles_by_author" ON "articles" USING btree ("author_id","changed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_at_work" ON "articles" USING btree ("status","changed_at" DESC NULLS LAST) WHERE status <> 'published';--> statement-breakpoint
CREATE INDEX "articles_live_changed" ON "articles" USING btree ("live_changed_at","id") WHERE live_changed_at is not null;--> statement-breakpoint
CREATE INDEX "audit_events_site" ON "audit_events" USING btree ("at") WHERE action ~ '^(category|media|page|site)[.]';--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_beginningKey_unique" UNIQUE("beginning_key");