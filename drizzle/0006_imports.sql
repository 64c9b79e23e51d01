CREATE TABLE "import_chunks" (
	"import_id" text NOT NULL,
	"file" integer NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_chunks_import_id_file_number_pk" PRIMARY KEY("import_id","file","number")
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_id" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "import_files_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"number" bigint NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"outcome" text NOT NULL,
	"record_id" text,
	"faults" jsonb,
	"alike" jsonb,
	"changes" jsonb,
	CONSTRAINT "import_rows_import_id_number_pk" PRIMARY KEY("import_id","number"),
	CONSTRAINT "import_rows_outcome" CHECK ("import_rows"."outcome" in ('created', 'updated', 'refused', 'unchanged'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"options" jsonb NOT NULL,
	"caller" jsonb NOT NULL,
	"key_id" text NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"done" bigint DEFAULT 0 NOT NULL,
	"report" jsonb,
	"fault" text,
	"runner" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('receiving', 'waiting', 'running', 'finished', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_by_outcome" ON "import_rows" USING btree ("import_id","outcome","number");--> statement-breakpoint
CREATE INDEX "imports_by_key" ON "imports" USING btree ("key_id","created_at","id");--> statement-breakpoint
CREATE INDEX "imports_unfinished" ON "imports" USING btree ("created_at") WHERE state in ('receiving', 'waiting', 'running');--> statement-breakpoint
CREATE INDEX "records_alike" ON "records" USING btree ("kind",(coalesce("body" ->> 'country', "body" #>> '{countries,0}', "body" ->> 'organization')),"date_from") WHERE parent_id is null;