-- Without a log: what a crash loses is a minute of counting.
CREATE UNLOGGED TABLE "rate_counts" (
	"caller" text NOT NULL,
	"period" bigint NOT NULL,
	"points" integer NOT NULL,
	CONSTRAINT "rate_counts_caller_period_pk" PRIMARY KEY("caller","period")
);
--> statement-breakpoint
CREATE INDEX "rate_counts_period" ON "rate_counts" USING btree ("period");