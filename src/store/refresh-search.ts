import { type SQL, sql } from 'drizzle-orm'
import { Failure } from '#domain/failure.ts'
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
  const gathering = list([...kinds.values()].filter(({ gathers }) => gathers.words).map(({ name }) => name))
  // Parts first: others gather what they are found by.
  await writeVectors(db, sql`id in ${list(ids)} and kind not in ${gathering}`, sql`''`)
  await writeVectors(
    db,
    sql`id in ${list(ids)} and kind in ${gathering}`,
    sql`coalesce((
      select tsvector_agg(setweight(s.words, 'C') order by c.position, c.id)
      from records c join record_search s on s.record_id = c.id
      where c.parent_id = touched.id and c.status = 'published'), '')`
  )
}

// Vectors of texts stand in a query of their own: inside an aggregate each call of `search_stems` is planned anew.
const writeVectors = (db: Queryable, condition: SQL, gathered: SQL) =>
  db
    .execute(sql`
    with touched as materialized (select id, words from records where ${condition}),
    vectors as materialized (
      select t.record_id, t.language, setweight(to_tsvector('simple', t.title_words), 'A')
        || setweight(to_tsvector('simple', t.text_words), 'B')
        || search_stems(t.language, t.title_words || ' ' || t.text_words) as words
      from touched join record_texts t on t.record_id = touched.id),
    texts as (select record_id, tsvector_agg(words order by language) as words from vectors group by record_id)
    insert into record_search (record_id, words, form)
    select id, search_vector('und', touched.words, 'A') || coalesce(texts.words, '') || ${gathered}, ${wordForm}
    from touched left join texts on texts.record_id = touched.id
    on conflict (record_id) do update set words = excluded.words, form = excluded.form`)
    .catch((error: Error) => {
      throw hasTooMany(error) ? new Failure('invalid-record', tooManyWords, [], { cause: error }) : error
    })

const tooManyWords =
  'A record with its parts holds more different words than can be kept to be found by: a mebibyte, in all languages.'

/** PostgreSQL's `program_limit_exceeded`: a vector has a bound. */
const hasTooMany = ({ cause }: Error) => (cause as { code?: unknown } | undefined)?.code === '54000'
