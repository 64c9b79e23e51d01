import { type SQL, sql } from 'drizzle-orm'
import { type Expression, type Leaf, leavesOf } from '#domain/expression.ts'
import { conceptSchemes } from '#domain/facet.ts'
import type { TermReference } from '#domain/term.ts'
import { isChinese } from '#domain/words.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'

/** A query as SQL. */
export interface Matching {
  /** The records that match, as `record_id`. */
  records: SQL
  /** The tsquery to rank by, and whether a part `record_search s` itself holds something that is looked for. */
  rank: SQL
  holdsSome: SQL
}

/** A leaf with what PostgreSQL makes of it: a tsquery, and the terms one of whose names it is in. */
type Resolved = { query: SQL; terms: TermReference[]; phrase?: string }

/**
 * Works out what an expression means in the vocabularies and the five languages' stems, and makes sets of it.
 * Words travel as parameters; parts that concern nothing but words become one tsquery, which the index answers.
 */
export const matchWords = async (db: Queryable, expression: Expression): Promise<Matching> => {
  const every = [...leavesOf(expression), ...leavesOf(expression, false)]
  const resolved = await resolve(db, every)
  const wanted = leavesOf(expression).map((leaf) => sql`(${condition(resolved.get(leaf)!)})`)
  return {
    records: asRecords(compile(expression, resolved)),
    rank: rankOf(expression, resolved) ?? sql`''::tsquery`,
    holdsSome: wanted.length > 0 ? sql.join(wanted, sql` or `) : sql`false`
  }
}

/** Words an index can look up; of Chinese the pairs of characters, for texts may be segmented otherwise. */
const lookedUp = (leaf: Leaf): string[] =>
  leaf.is === 'word'
    ? [leaf.word]
    : leaf.words.flatMap((word) => (isChinese(word) && [...word].length > 2 ? pairsOf([...word]) : [word]))

const pairsOf = (letters: string[]) => letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)

const resolve = async (db: Queryable, leaves: readonly Leaf[]): Promise<Map<Leaf, Resolved>> => {
  const given = leaves.map((leaf, n) => ({
    n,
    words: lookedUp(leaf),
    reach: leaf.is === 'word' ? leaf.reach : leaf.open ? 'beginning' : 'phrase',
    named: leaf.is === 'word'
  }))
  const rows = await db.execute<{ n: number; query: string; terms: TermReference[] | null }>(sql`
    with given as materialized (
      select n, named, case reach when 'forms' then search_word(words[1], false)
        when 'typed' then search_word(words[1], true) else search_exact(words, reach = 'beginning') end as query
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as l(n int, words text[], reach text, named boolean))
    select n, query::text, (select jsonb_agg(distinct jsonb_build_object('scheme', a.scheme, 'code', a.code))
      from terms t join term_ancestors a
        on a.ancestor_scheme = t.scheme and a.ancestor_code = t.code and a.scheme = t.scheme
      where named and t.words @@ query and t.scheme in ${list(conceptSchemes)}) as terms
    from given order by n`)
  return new Map(
    leaves.map((leaf, n) => {
      const { query, terms } = rows[n]!
      const phrase = leaf.is === 'phrase' ? patternOf(leaf) : undefined
      return [leaf, { query: sql`${query}::tsquery`, terms: terms ?? [], ...(phrase ? { phrase } : {}) }]
    })
  )
}

/** A regular expression for the words in order, or nothing for a single one, which the index finds alone. */
const patternOf = ({ words, open }: Extract<Leaf, { is: 'phrase' }>): string | undefined => {
  if (words.length === 1 && !(isChinese(words[0]!) && [...words[0]!].length > 2)) return undefined
  // Chinese is one character after the other, wherever it was segmented.
  const pieces = words.flatMap((word) => (isChinese(word) ? [...word] : [word]))
  const joined = pieces.map((piece, index) => {
    const before = pieces[index - 1]
    if (before === undefined) return isChinese(piece) ? piece : `(^| )${piece}`
    return `${isChinese(piece) && isChinese(before) ? ' ?' : ' '}${piece}`
  })
  return joined.join('') + (open || isChinese(pieces.at(-1)!) ? '' : '( |$)')
}

/** Whether a row of `record_search s` holds the leaf: in the record's own texts, or in those of its parts. */
const condition = ({ query, phrase }: Resolved): SQL => {
  if (phrase === undefined) return sql`s.words @@ ${query}`
  const inTexts = sql`split_part(x.title_words, ' / ', 1) ~ ${phrase} or split_part(x.text_words, ' / ', 1) ~ ${phrase}`
  return sql`s.words @@ ${query} and (
    exists (select from record_texts x where x.record_id = s.record_id and (${inTexts}))
    or exists (select from records o where o.id = s.record_id and o.words ~ ${phrase})
    or ts_filter(s.words, '{c}') @@ ${query} and exists (
      select from records o left join record_texts x on x.record_id = o.id
      where o.parent_id = s.record_id and o.status = 'published' and (${inTexts} or o.words ~ ${phrase})))`
}

/** Nothing but words, or a set of records. */
type Compiled = { query: SQL } | { records: SQL }

const every = sql`select record_id from record_search`
const isQuery = (part: Compiled): part is { query: SQL } => 'query' in part
const asRecords = (part: Compiled): SQL =>
  isQuery(part) ? sql`select s.record_id from record_search s where s.words @@ (${part.query})` : part.records

const combine = (parts: readonly SQL[], operator: string) =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql.raw(` ${operator} `)
  )

const compile = (expression: Expression, resolved: ReadonlyMap<Leaf, Resolved>): Compiled => {
  switch (expression.is) {
    case 'word':
    case 'phrase':
      return compileLeaf(resolved.get(expression)!)
    case 'not':
      return { records: without([], [compile(expression.of, resolved)]) }
    case 'any': {
      const parts = expression.of.map((part) => compile(part, resolved))
      const queries = parts.filter(isQuery).map(({ query }) => query)
      if (queries.length === parts.length) return { query: combine(queries, '||') }
      const words = queries.length > 0 ? [asRecords({ query: combine(queries, '||') })] : []
      const sets = parts.filter((part) => !isQuery(part)).map(asRecords)
      return { records: combine([...words, ...sets], 'union') }
    }
    case 'all': {
      const parts = expression.of.filter(({ is }) => is !== 'not').map((part) => compile(part, resolved))
      const denied = expression.of.flatMap((part) => (part.is === 'not' ? [compile(part.of, resolved)] : []))
      return denied.length === 0 && parts.every(isQuery)
        ? {
            query: combine(
              parts.map(({ query }) => query),
              '&&'
            )
          }
        : { records: without(parts, denied) }
    }
  }
}

/** What all of the parts hold and none of the denied; what is words among them in one query. */
const without = (parts: readonly Compiled[], denied: readonly Compiled[]): SQL => {
  const queries = parts.filter(isQuery).map(({ query }) => query)
  const deniedQueries = denied.filter(isQuery).map(({ query }) => query)
  // Alone, what is denied can be looked up in no index.
  const together = queries.length > 0 && deniedQueries.length > 0
  const words =
    queries.length === 0
      ? []
      : together
        ? [asRecords({ query: sql`(${combine(queries, '&&')}) && !!(${combine(deniedQueries, '||')})` })]
        : [asRecords({ query: combine(queries, '&&') })]
  const sets = [...words, ...parts.filter((part) => !isQuery(part)).map(asRecords)]
  const left = together ? denied.filter((part) => !isQuery(part)) : denied
  const kept = sets.length > 0 ? combine(sets, 'intersect') : every
  return left.length > 0 ? sql`(${kept}) except (${combine(left.map(asRecords), 'union')})` : kept
}

const compileLeaf = (leaf: Resolved): Compiled => {
  if (leaf.terms.length === 0 && leaf.phrase === undefined) return { query: leaf.query }
  const held = sql`select s.record_id from record_search s where ${condition(leaf)}`
  if (leaf.terms.length === 0) return { records: held }
  return {
    records: sql`${held} union all
      select t.record_id from record_terms t join jsonb_to_recordset(${JSON.stringify(leaf.terms)}::jsonb)
        as named(scheme text, code text) on named.scheme = t.scheme and named.code = t.code
      where t.origin <> 'mention'`
  }
}

/** The words and phrases that are wanted, as one tsquery. */
const rankOf = (expression: Expression, resolved: ReadonlyMap<Leaf, Resolved>): SQL | undefined => {
  if (expression.is === 'word' || expression.is === 'phrase') return resolved.get(expression)!.query
  if (expression.is === 'not') return undefined
  const parts = expression.of.flatMap((part) => rankOf(part, resolved) ?? [])
  return parts.length > 0 ? combine(parts, expression.is === 'all' ? '&&' : '||') : undefined
}
