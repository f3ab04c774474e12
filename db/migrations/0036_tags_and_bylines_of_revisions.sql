CREATE INDEX "revisions_tags" ON "revisions" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "revisions_byline" ON "revisions" USING hash ("byline");