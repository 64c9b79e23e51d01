ALTER TABLE "record_search" ADD COLUMN "form" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Stems with their language before them, which no word can begin with: a stem of one is no word of another.
CREATE FUNCTION search_stems(language text, words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN search_config(language) = 'pg_catalog.simple'::regconfig THEN ''::tsvector
  ELSE array_to_tsvector(ARRAY(
    SELECT '/' || split_part(language, '-', 1) || '/' || stem
    FROM unnest(tsvector_to_array(to_tsvector(search_config(language), words))) AS stem))
END;
--> statement-breakpoint
-- Words as written, for beginnings of words and names, and their stems beside them.
CREATE OR REPLACE FUNCTION search_vector(language text, words text, weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig, words), weight) || search_stems(language, words);
--> statement-breakpoint
-- One folded word as it is or in the forms of any of the languages; `prefix` also finds what begins with it.
CREATE OR REPLACE FUNCTION search_word(word text, prefix boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (quote_literal(word) || CASE WHEN prefix THEN ':*' ELSE '' END || coalesce((
  SELECT string_agg(' | ' || quote_literal('/' || language || '/' || stem), '')
  FROM unnest(ARRAY['en', 'fr', 'es', 'ru', 'ar']) AS language,
    unnest(tsvector_to_array(to_tsvector(search_config(language), word))) AS stem), ''))::tsquery;
--> statement-breakpoint
-- All of the folded words as they are; `prefix` lets the last be the beginning of a word.
CREATE FUNCTION search_exact(words text[], prefix boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT string_agg(
    quote_literal(word) || CASE WHEN prefix AND place = cardinality(words) THEN ':*' ELSE '' END, ' & ')::tsquery
  FROM unnest(words) WITH ORDINALITY AS given (word, place));
