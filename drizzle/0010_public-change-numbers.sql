ALTER TABLE "changes" ADD COLUMN "public_seq" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "changes_public_seq" ON "changes" USING btree ("public_seq");--> statement-breakpoint
CREATE INDEX "changes_hidden" ON "changes" USING btree ("record_id") WHERE public_seq is null;--> statement-breakpoint
UPDATE "changes" c SET "public_seq" = n.public_seq
FROM (SELECT c.id, row_number() OVER (ORDER BY c.seq) AS public_seq
  FROM "changes" c WHERE c.seq IS NOT NULL AND EXISTS (
    SELECT FROM "record_versions" v WHERE v.record_id = c.record_id AND v.status = 'published'
      AND CASE c.operation WHEN 'withdraw' THEN v.version < c.version ELSE v.version = c.version END
      AND (v.parent_id IS NULL OR EXISTS (
        SELECT FROM "record_versions" p WHERE p.record_id = v.parent_id AND p.status = 'published'
          AND p.recorded_at < coalesce((SELECT m.recorded_at FROM "record_versions" m WHERE m.record_id = v.record_id
            AND m.version > v.version AND m.status IN ('published', 'withdrawn') ORDER BY m.version LIMIT 1), 'infinity')
          AND coalesce((SELECT m.recorded_at FROM "record_versions" m WHERE m.record_id = p.record_id
            AND m.version > p.version AND m.status IN ('published', 'withdrawn') ORDER BY m.version LIMIT 1), 'infinity')
            > v.recorded_at)))) n
WHERE c.id = n.id;
