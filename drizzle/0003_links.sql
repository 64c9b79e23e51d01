CREATE TABLE "links" (
	"record_id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"state" text NOT NULL,
	"status" integer,
	"redirected_to" text,
	"reason" text,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "links_state" CHECK ("links"."state" in ('working', 'moved', 'broken', 'unreachable', 'blocked', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "changes" DROP CONSTRAINT "changes_operation";--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "links_by_state" ON "links" USING btree ("state","record_id");--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_operation" CHECK ("changes"."operation" in ('save', 'withdraw', 'link'));