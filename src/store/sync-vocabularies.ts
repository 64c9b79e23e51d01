import { sql } from 'drizzle-orm'
import { Failure } from '#domain/failure.ts'
import type { Term, Vocabulary } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { indexWords } from '#domain/words.ts'
import type { Db, Queryable } from './database.ts'
import { lockKeys } from './lock-keys.ts'

/** Words of all names by language: each is found in the forms its language has. */
const wordsOfTerm = ({ labels, aliases }: Term) => {
  const names: Record<string, readonly string[]> = { ...aliases }
  for (const [language, label] of Object.entries(labels))
    names[language] = [label, ...(names[language] ?? [])]
  return Object.fromEntries(
    Object.entries(names).map(([language, all]) => [
      language,
      [...new Set(all.flatMap(indexWords))].join(' ')
    ])
  )
}

/**
 * Makes the vocabularies in the database those of the files, in one transaction. A term that records carry
 * cannot disappear; one that was renamed is followed.
 */
export const syncVocabularies = (db: Db, terms: Terms): Promise<void> =>
  db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${lockKeys.syncVocabularies})`)
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
    await writeTerms(transaction, all)
    await followRenames(transaction, vocabularies)
    await removeOthers(transaction, all)
    await transaction.execute(sql`delete from term_ancestors`)
    await transaction.execute(sql`
      insert into term_ancestors select * from jsonb_to_recordset(${JSON.stringify(ancestors)}::jsonb)
        as n(scheme text, code text, ancestor_scheme text, ancestor_code text)`)
    // Every search looks its words up here; until the database knows how many there are, that takes 150 ms.
    await transaction.execute(sql`analyze terms, term_ancestors`)
  })

type Row = { scheme: string; code: string }

const writeTerms = (db: Queryable, all: readonly Row[]) =>
  db.execute(sql`
    insert into terms (scheme, code, position, body, words)
    select scheme, code, position, body,
      (select tsvector_agg(search_vector(language, names, 'D')) from jsonb_each_text(words) as w(language, names))
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
      as n(scheme text, code text, position integer, body jsonb, words jsonb)
    on conflict (scheme, code) do update set position = excluded.position, body = excluded.body, words = excluded.words`)

/** Has records carry the codes that their terms have now. */
const followRenames = async (db: Queryable, vocabularies: readonly Vocabulary[]) => {
  const renames = vocabularies.flatMap(({ scheme, terms }) =>
    terms.flatMap(({ code, formerCodes = [] }) => formerCodes.map((former) => ({ scheme, code, former })))
  )
  if (renames.length === 0) return
  const renamed = sql`jsonb_to_recordset(${JSON.stringify(renames)}::jsonb) as n(scheme text, code text, former text)`
  await db.execute(sql`
    with gone as (delete from record_terms t using ${renamed} where t.scheme = n.scheme and t.code = n.former
      returning t.record_id, t.scheme, n.code, t.origin),
    raised as (update records set revision = revision + 1 where id in (select record_id from gone))
    insert into record_terms (record_id, scheme, code, origin) select distinct record_id, scheme, code, origin from gone
    on conflict do nothing`)
}

const removeOthers = async (db: Queryable, all: readonly Row[]) => {
  const [used] = await db.execute<Row>(sql`
    select t.scheme, t.code from terms t where (t.scheme, t.code) not in (select scheme, code
        from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as n(scheme text, code text))
      and (exists (select 1 from record_terms r where r.scheme = t.scheme and r.code = t.code)
        or exists (select 1 from record_drafts d where jsonb_path_exists(d.body, '$.** ? (@ == $code)',
          jsonb_build_object('code', t.code))) and not exists (select 1 from terms n
          where n.scheme = t.scheme and n.body -> 'formerCodes' ? t.code)) limit 1`)
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
