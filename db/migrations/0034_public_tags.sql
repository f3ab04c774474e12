CREATE TABLE "public_tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "public_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"former_slugs" text[] DEFAULT '{}' NOT NULL,
	"description" text NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" bigint,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "public_tags_key_unique" UNIQUE("key"),
	CONSTRAINT "public_tags_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "tag_spellings" (
	"written" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "public_tags" ADD CONSTRAINT "public_tags_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tag_spellings_key_index" ON "tag_spellings" USING btree ("key");--> statement-breakpoint
CREATE INDEX "revisions_tags" ON "revisions" USING gin ("tags");