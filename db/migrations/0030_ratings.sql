CREATE TABLE "rating_days" (
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" bigint NOT NULL,
	"mark" smallint NOT NULL,
	"reason" text NOT NULL,
	"ratings" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "rating_days_day_kind_page_id_mark_reason_pk" PRIMARY KEY("day","kind","page_id","mark","reason")
);
--> statement-breakpoint
CREATE TABLE "rating_keys" (
	"day" date NOT NULL,
	"key" "bytea" NOT NULL,
	"ratings" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rating_keys_day_key_pk" PRIMARY KEY("day","key")
);
--> statement-breakpoint
CREATE TABLE "rating_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" bigint NOT NULL,
	"note" text NOT NULL,
	"is_read" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uncounted_rating_days" (
	"day" date NOT NULL,
	"reason" text NOT NULL,
	"ratings" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "uncounted_rating_days_day_reason_pk" PRIMARY KEY("day","reason")
);
--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "has_share_links" boolean DEFAULT true NOT NULL;