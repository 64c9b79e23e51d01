import { sql } from 'drizzle-orm'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'

/** Raised by hand when words or vectors change their form, so that those of before are worked out anew. */
export const wordForm = 1

/**
 * Works out anew what records are found by in PostgreSQL: A the title and what stands in no text, B the texts,
 * C the words of published parts. Labels of terms are looked up when somebody searches.
 */
export const refreshSearch = async (db: Queryable, kinds: Kinds, ids: readonly string[]): Promise<void> => {
  const gathering = [...kinds.values()].filter(({ gathers }) => gathers.words).map(({ name }) => name)
  await db.execute(sql`
    with touched as (select id, kind, words from records where id in ${list(ids)}),
    gathering as (select c.id, c.parent_id, c.words from touched join records c on c.parent_id = touched.id
      where touched.kind in ${list(gathering)} and c.status = 'published'),
    found_by as (
      select t.record_id, search_vector(t.language, t.title_words, 'A') || search_vector(t.language, t.text_words, 'B') as words
        from touched join record_texts t on t.record_id = touched.id
      union all
      select id, search_vector('und', words, 'A') from touched
      union all
      select c.parent_id, search_vector(t.language, t.title_words || ' / ' || t.text_words, 'C')
        from gathering c join record_texts t on t.record_id = c.id
      union all
      select parent_id, search_vector('und', words, 'C') from gathering
    )
    insert into record_search (record_id, words, form)
    select record_id, tsvector_agg(words), ${wordForm} from found_by group by record_id
    on conflict (record_id) do update set words = excluded.words, form = excluded.form`)
}
