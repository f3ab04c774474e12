CREATE TABLE "visit_corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"visits_kept" bigint DEFAULT 0 NOT NULL,
	"views_kept" bigint DEFAULT 0 NOT NULL,
	"reason" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" bigint,
	"undone_at" timestamp with time zone,
	"undone_by" bigint
);
--> statement-breakpoint
CREATE TABLE "visitor_origins" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"newcomers" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visits_set_aside" (
	"correction_id" bigint NOT NULL,
	"day" date NOT NULL,
	"path" text NOT NULL,
	"article_id" bigint,
	"views" bigint DEFAULT 0 NOT NULL,
	"visits" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "visits_set_aside_correction_id_day_path_pk" PRIMARY KEY("correction_id","day","path")
);
--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "went_on" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_corrections" ADD CONSTRAINT "visit_corrections_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_corrections" ADD CONSTRAINT "visit_corrections_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits_set_aside" ADD CONSTRAINT "visits_set_aside_correction_id_visit_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."visit_corrections"("id") ON DELETE no action ON UPDATE no action;