CREATE TABLE "front_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "front_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"front_id" integer NOT NULL,
	"layout" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"restored_from" bigint,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"id" integer PRIMARY KEY NOT NULL,
	"head_revision_id" bigint,
	"live_revision_id" bigint,
	"next_turn_at" timestamp with time zone,
	"turned_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "front_revisions" ADD CONSTRAINT "front_revisions_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_revisions" ADD CONSTRAINT "front_revisions_restored_from_front_revisions_id_fk" FOREIGN KEY ("restored_from") REFERENCES "public"."front_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_revisions" ADD CONSTRAINT "front_revisions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_head_revision_id_front_revisions_id_fk" FOREIGN KEY ("head_revision_id") REFERENCES "public"."front_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_live_revision_id_front_revisions_id_fk" FOREIGN KEY ("live_revision_id") REFERENCES "public"."front_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_revisions_front_id_id_index" ON "front_revisions" USING btree ("front_id","id");--> statement-breakpoint
CREATE TRIGGER "front_revisions_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "front_revisions"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
