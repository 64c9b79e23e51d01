CREATE TABLE "idempotency_keys" (
	"caller" text NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone NOT NULL,
	"holder" text NOT NULL,
	"status" integer,
	"answer" text,
	CONSTRAINT "idempotency_keys_caller_operation_key_pk" PRIMARY KEY("caller","operation","key")
);
--> statement-breakpoint
CREATE TABLE "record_drafts" (
	"record_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"position" integer,
	"body" jsonb,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_drafts_status" CHECK ("record_drafts"."status" in ('draft', 'in-review', 'discarded')),
	CONSTRAINT "record_drafts_body" CHECK (("record_drafts"."body" is null) = ("record_drafts"."status" = 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"date" date NOT NULL,
	"note" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "verifications_state" CHECK ("verifications"."state" in ('unverified', 'verified', 'disputed'))
);
--> statement-breakpoint
ALTER TABLE "changes" DROP CONSTRAINT "changes_operation";--> statement-breakpoint
ALTER TABLE "record_drafts" ADD CONSTRAINT "record_drafts_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "verifications_record" ON "verifications" USING btree ("record_id","id");--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_operation" CHECK ("changes"."operation" in ('save', 'withdraw', 'link', 'verify'));