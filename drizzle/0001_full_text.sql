-- Stemming by language; Chinese arrives segmented, and languages without a label set are not stemmed.
CREATE FUNCTION search_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE split_part(language, '-', 1)
  WHEN 'en' THEN 'pg_catalog.english'::regconfig
  WHEN 'fr' THEN 'pg_catalog.french'::regconfig
  WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
  WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
  WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
  ELSE 'pg_catalog.simple'::regconfig
END;
--> statement-breakpoint
-- Words as written, for beginnings of words and names, and their stems beside them.
CREATE FUNCTION search_vector(language text, words text, weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN search_config(language) = 'pg_catalog.simple'::regconfig
  THEN setweight(to_tsvector('pg_catalog.simple'::regconfig, words), weight)
  ELSE setweight(to_tsvector('pg_catalog.simple'::regconfig, words), weight)
    || setweight(to_tsvector(search_config(language), words), weight)
END;
--> statement-breakpoint
CREATE AGGREGATE tsvector_agg(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '', PARALLEL = SAFE);
--> statement-breakpoint
-- One folded word in any of the languages; `prefix` also finds what begins with it.
CREATE FUNCTION search_word(word text, prefix boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (quote_literal(word) || CASE WHEN prefix THEN ':*' ELSE '' END)::tsquery
    || plainto_tsquery('pg_catalog.english'::regconfig, word)
    || plainto_tsquery('pg_catalog.french'::regconfig, word)
    || plainto_tsquery('pg_catalog.spanish'::regconfig, word)
    || plainto_tsquery('pg_catalog.russian'::regconfig, word)
    || plainto_tsquery('pg_catalog.arabic'::regconfig, word);
