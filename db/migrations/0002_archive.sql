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
