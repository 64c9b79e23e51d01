CREATE TABLE "report_sources" (
	"report_id" text NOT NULL,
	"language" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text,
	"format" text NOT NULL,
	"text" text NOT NULL,
	"extraction" jsonb NOT NULL,
	"read" jsonb NOT NULL,
	"corrections" jsonb NOT NULL,
	"conflicts" jsonb NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_by" text NOT NULL,
	CONSTRAINT "report_sources_report_id_language_pk" PRIMARY KEY("report_id","language")
);
--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_report_id_records_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_sources_sha256" ON "report_sources" USING btree ("sha256");