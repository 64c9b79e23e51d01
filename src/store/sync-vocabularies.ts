import { sql } from 'drizzle-orm'
import { Failure } from '#domain/failure.ts'
import type { Term } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { indexWords } from '#domain/words.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db, Queryable } from './database.ts'
import { refreshSearch } from './refresh-search.ts'

const lockKey = 7_203_512

const wordsOfTerm = ({ labels, aliases }: Term) => {
  const names = [...Object.values(labels), ...Object.values(aliases).flat()]
  return [...new Set(names.flatMap(indexWords))].join(' ')
}

/**
 * Makes the vocabularies in the database those of the files, in one transaction. A term that records carry
 * cannot disappear. Records found by labels that changed are found by the new ones.
 */
export const syncVocabularies = (db: Db, kinds: Kinds, terms: Terms): Promise<void> =>
  db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
    const vocabularies = [...terms.vocabularies.values()]
    const all = vocabularies.flatMap((vocabulary) =>
      vocabulary.terms.map((term, position) => ({
        scheme: vocabulary.scheme,
        code: term.code,
        position,
        body: term,
        words: wordsOfTerm(term)
      }))
    )
    const ancestors = all.flatMap(({ scheme, code }) =>
      terms.withBroader({ scheme, code }).map((broader) => ({
        scheme,
        code,
        ancestor_scheme: broader.scheme,
        ancestor_code: broader.code
      }))
    )
    const schemes = vocabularies.map(({ scheme, labels, description }) => ({ scheme, labels, description }))
    await transaction.execute(sql`
      insert into schemes select * from jsonb_to_recordset(${JSON.stringify(schemes)}::jsonb)
        as n(scheme text, labels jsonb, description text)
      on conflict (scheme) do update set labels = excluded.labels, description = excluded.description`)
    const changed = await writeTerms(transaction, all)
    await removeOthers(transaction, all)
    await transaction.execute(sql`delete from term_ancestors`)
    await transaction.execute(sql`
      insert into term_ancestors select * from jsonb_to_recordset(${JSON.stringify(ancestors)}::jsonb)
        as n(scheme text, code text, ancestor_scheme text, ancestor_code text)`)
    await refreshCarriers(transaction, kinds, changed)
  })

type Row = { scheme: string; code: string }

/** Returns the terms whose words were others before. */
const writeTerms = (db: Queryable, all: readonly Row[]) =>
  db.execute<Row>(sql`
    with n as (select * from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
      as n(scheme text, code text, position integer, body jsonb, words text)),
    before as (select t.scheme, t.code, t.words from terms t),
    written as (insert into terms (scheme, code, position, body, words) select scheme, code, position, body, words from n
      on conflict (scheme, code) do update set position = excluded.position, body = excluded.body, words = excluded.words)
    select before.scheme, before.code from before join n using (scheme, code) where n.words <> before.words`)

const removeOthers = async (db: Queryable, all: readonly Row[]) => {
  const [used] = await db.execute<Row>(sql`
    select t.scheme, t.code from terms t where (t.scheme, t.code) not in (select scheme, code
        from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as n(scheme text, code text))
      and exists (select 1 from record_terms r where r.scheme = t.scheme and r.code = t.code) limit 1`)
  if (used) {
    throw new Failure(
      'conflict',
      `The term ${used.code} of ${used.scheme} cannot be removed: records carry it.`
    )
  }
  await db.execute(sql`
    delete from terms where (scheme, code) not in (select scheme, code
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as n(scheme text, code text))`)
}

const refreshCarriers = async (db: Queryable, kinds: Kinds, changed: readonly Row[]) => {
  const carriers = await db.execute<{ id: string }>(sql`
    select distinct r.record_id as id from record_terms r
    join term_ancestors a on a.scheme = r.scheme and a.code = r.code
    join jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(scheme text, code text)
      on n.scheme = a.ancestor_scheme and n.code = a.ancestor_code`)
  const batch = 1000
  for (let start = 0; start < carriers.length; start += batch) {
    await refreshSearch(
      db,
      kinds,
      carriers.slice(start, start + batch).map(({ id }) => id)
    )
  }
}
