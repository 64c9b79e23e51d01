CREATE TABLE "changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seq" bigint,
	"record_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"operation" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "changes_operation" CHECK ("changes"."operation" in ('save', 'withdraw'))
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"edition" text,
	"index_created_at" text,
	"rebuild_requested_at" timestamp with time zone,
	"rebuilt_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identifiers" (
	"record_id" text NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"compact" text NOT NULL,
	CONSTRAINT "identifiers_record_id_scheme_compact_pk" PRIMARY KEY("record_id","scheme","compact")
);
--> statement-breakpoint
CREATE TABLE "record_search" (
	"record_id" text PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_terms" (
	"record_id" text NOT NULL,
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"origin" text NOT NULL,
	CONSTRAINT "record_terms_record_id_scheme_code_origin_pk" PRIMARY KEY("record_id","scheme","code","origin"),
	CONSTRAINT "record_terms_origin" CHECK ("record_terms"."origin" in ('own', 'child', 'parent', 'mention'))
);
--> statement-breakpoint
CREATE TABLE "record_texts" (
	"record_id" text NOT NULL,
	"language" text NOT NULL,
	"translation" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"title_words" text NOT NULL,
	"text_words" text NOT NULL,
	CONSTRAINT "record_texts_record_id_language_pk" PRIMARY KEY("record_id","language")
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"record_id" text NOT NULL,
	"version" integer NOT NULL,
	"parent_id" text,
	"position" integer,
	"status" text NOT NULL,
	"body" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"note" text,
	CONSTRAINT "record_versions_record_id_version_pk" PRIMARY KEY("record_id","version")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"position" integer,
	"status" text NOT NULL,
	"visible" boolean NOT NULL,
	"verification" text DEFAULT 'unverified' NOT NULL,
	"version" integer NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL,
	"body" jsonb NOT NULL,
	"date" text,
	"date_from" date,
	"date_to" date,
	"words" text NOT NULL,
	"title_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "records_status" CHECK ("records"."status" in ('draft', 'in-review', 'published', 'withdrawn')),
	CONSTRAINT "records_verification" CHECK ("records"."verification" in ('unverified', 'verified', 'disputed')),
	CONSTRAINT "records_date_range" CHECK ("records"."date_from" <= "records"."date_to")
);
--> statement-breakpoint
CREATE TABLE "schemes" (
	"scheme" text PRIMARY KEY NOT NULL,
	"labels" jsonb NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term_ancestors" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"ancestor_scheme" text NOT NULL,
	"ancestor_code" text NOT NULL,
	CONSTRAINT "term_ancestors_scheme_code_ancestor_scheme_ancestor_code_pk" PRIMARY KEY("scheme","code","ancestor_scheme","ancestor_code")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "terms_scheme_code_pk" PRIMARY KEY("scheme","code")
);
--> statement-breakpoint
ALTER TABLE "identifiers" ADD CONSTRAINT "identifiers_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_search" ADD CONSTRAINT "record_search_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_terms" ADD CONSTRAINT "record_terms_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_terms" ADD CONSTRAINT "record_terms_scheme_code_terms_scheme_code_fk" FOREIGN KEY ("scheme","code") REFERENCES "public"."terms"("scheme","code") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "record_texts" ADD CONSTRAINT "record_texts_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_ancestors" ADD CONSTRAINT "term_ancestors_scheme_code_terms_scheme_code_fk" FOREIGN KEY ("scheme","code") REFERENCES "public"."terms"("scheme","code") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_scheme_schemes_scheme_fk" FOREIGN KEY ("scheme") REFERENCES "public"."schemes"("scheme") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "changes_seq" ON "changes" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "changes_without_seq" ON "changes" USING btree ("id") WHERE seq is null;--> statement-breakpoint
CREATE INDEX "identifiers_compact" ON "identifiers" USING btree ("compact");--> statement-breakpoint
CREATE INDEX "record_search_words" ON "record_search" USING gin ("words");--> statement-breakpoint
CREATE INDEX "record_terms_term" ON "record_terms" USING btree ("scheme","code","record_id");--> statement-breakpoint
CREATE INDEX "records_parent_position" ON "records" USING btree ("parent_id","position");--> statement-breakpoint
CREATE INDEX "records_list" ON "records" USING btree ("kind","id") WHERE visible;--> statement-breakpoint
CREATE INDEX "records_by_update" ON "records" USING btree ("kind","updated_at","id") WHERE visible;--> statement-breakpoint
CREATE INDEX "records_by_date" ON "records" USING btree ("kind",coalesce("date_from", '0001-01-01'),coalesce("date_to", '0001-01-01'),"id") WHERE visible;--> statement-breakpoint
CREATE INDEX "records_by_title" ON "records" USING btree ("kind","title_key" collate "C","id") WHERE visible;--> statement-breakpoint
CREATE INDEX "term_ancestors_ancestor" ON "term_ancestors" USING btree ("ancestor_scheme","ancestor_code");