-- Counts what is live as it changes. A statement's changes are summed and written in one order, so that no two writers wait
-- for each other in a ring; what changes nothing for readers writes nothing.
CREATE FUNCTION "month_in_vietnam"(timestamptz) RETURNS date LANGUAGE sql STABLE
RETURN date_trunc('month', $1 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;--> statement-breakpoint
CREATE FUNCTION "sitemap_part_of"(bigint) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN (($1 - 1) / 10000 + 1)::integer;--> statement-breakpoint
CREATE FUNCTION "count_live_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seen text := 'SELECT id, category_id, slug, published_at, live_revision_id, %s AS n FROM %s WHERE live_revision_id IS NOT NULL';
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN format(seen, -1, 'old_rows') END,
    CASE WHEN TG_OP <> 'DELETE' THEN format(seen, 1, 'new_rows') END);
BEGIN
  EXECUTE format($sql$
    INSERT INTO category_months (category_id, month, live)
    SELECT category_id, month_in_vietnam(published_at), sum(n) FROM (%s) AS changes
    WHERE published_at IS NOT NULL GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2
    ON CONFLICT (category_id, month) DO UPDATE SET live = category_months.live + excluded.live
  $sql$, changes);
  EXECUTE format($sql$
    INSERT INTO sitemap_parts (part, live, changed_at)
    SELECT sitemap_part_of(id), sum(n), now() FROM (
      SELECT id, sum(n) AS n FROM (%s) AS changes
      GROUP BY id, category_id, slug, published_at, live_revision_id HAVING sum(n) <> 0
    ) AS changed GROUP BY 1 ORDER BY 1
    ON CONFLICT (part) DO UPDATE SET live = sitemap_parts.live + excluded.live,
      changed_at = greatest(sitemap_parts.changed_at, excluded.changed_at)
  $sql$, changes);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "articles_count_inserted" AFTER INSERT ON "articles" REFERENCING NEW TABLE AS "new_rows"
FOR EACH STATEMENT EXECUTE FUNCTION "count_live_articles"();--> statement-breakpoint
CREATE TRIGGER "articles_count_updated" AFTER UPDATE ON "articles" REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
FOR EACH STATEMENT EXECUTE FUNCTION "count_live_articles"();--> statement-breakpoint
CREATE TRIGGER "articles_count_deleted" AFTER DELETE ON "articles" REFERENCING OLD TABLE AS "old_rows"
FOR EACH STATEMENT EXECUTE FUNCTION "count_live_articles"();--> statement-breakpoint
CREATE FUNCTION "touch_sitemap_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE sitemap_parts SET changed_at = greatest(changed_at, now()) WHERE part IN (
    SELECT sitemap_part_of(id) FROM articles WHERE category_id = NEW.id AND live_revision_id IS NOT NULL);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "categories_readdressed" AFTER UPDATE OF "slug" ON "categories"
FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION "touch_sitemap_parts"();--> statement-breakpoint
-- Counts everything anew: now, and after rows were brought in with the triggers off.
CREATE FUNCTION "recount_live_articles"() RETURNS void LANGUAGE sql AS $$
  LOCK TABLE articles IN SHARE MODE;
  DELETE FROM category_months;
  DELETE FROM sitemap_parts;
  INSERT INTO category_months (category_id, month, live)
  SELECT category_id, month_in_vietnam(published_at), count(*) FROM articles
  WHERE live_revision_id IS NOT NULL AND published_at IS NOT NULL GROUP BY 1, 2;
  INSERT INTO sitemap_parts (part, live, changed_at)
  SELECT sitemap_part_of(articles.id), count(*), max(greatest(revisions.created_at, articles.published_at))
  FROM articles JOIN revisions ON revisions.id = articles.live_revision_id GROUP BY 1;
$$;--> statement-breakpoint
SELECT recount_live_articles();
