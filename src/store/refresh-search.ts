import { sql } from 'drizzle-orm'
import { conceptSchemes } from '#domain/facet.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'

/**
 * Works out anew what records are found by in PostgreSQL: A the title, B the texts, C the words of published
 * parts, D the labels of their terms in all languages.
 */
export const refreshSearch = async (db: Queryable, kinds: Kinds, ids: readonly string[]): Promise<void> => {
  const gathering = [...kinds.values()].filter(({ gathers }) => gathers.words).map(({ name }) => name)
  await db.execute(sql`
    with touched as (select id, kind, words from records where id in ${list(ids)}),
    parts as (
      select t.record_id, search_vector(t.language, t.title_words, 'A') || search_vector(t.language, t.text_words, 'B') as vector
        from record_texts t where t.record_id in (select id from touched)
      union all
      select id, search_vector('und', words, 'A') from touched
      union all
      select c.parent_id, search_vector(t.language, t.title_words || ' ' || t.text_words, 'C')
        from records c join record_texts t on t.record_id = c.id
        where c.status = 'published'
          and c.parent_id in (select id from touched where kind in ${list(gathering)})
      union all
      select c.parent_id, search_vector('und', c.words, 'C') from records c
        where c.status = 'published' and c.parent_id in (select id from touched where kind in ${list(gathering)})
      union all
      select t.record_id, search_vector('und', n.words, 'D') from record_terms t
        join term_ancestors a on a.scheme = t.scheme and a.code = t.code and a.ancestor_scheme = t.scheme
        join terms n on n.scheme = a.ancestor_scheme and n.code = a.ancestor_code
        where t.record_id in (select id from touched) and t.origin <> 'mention' and t.scheme in ${list(conceptSchemes)}
    )
    insert into record_search (record_id, words)
    select record_id, tsvector_agg(vector) from parts group by record_id
    on conflict (record_id) do update set words = excluded.words`)
}
