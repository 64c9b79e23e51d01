import { type SQL, sql } from 'drizzle-orm'
import { conceptSchemes } from '#domain/facet.ts'
import { highlight } from '#domain/highlight.ts'
import type { UnderstoodQuery } from '#domain/query.ts'
import type { Found, SearchEngine, SearchRequest, Sort } from '#domain/search.ts'
import { facetCounts } from './count-facets.ts'
import type { Db, Queryable } from './database.ts'
import { list } from './list.ts'
import { readInTime } from './read-in-time.ts'
import { where } from './where.ts'

const orders: Record<Exclude<Sort, 'relevance'>, SQL> = {
  date: sql`coalesce(r.date_from, '0001-01-01'), coalesce(r.date_to, '0001-01-01'), r.id`,
  '-date': sql`coalesce(r.date_from, '0001-01-01') desc, coalesce(r.date_to, '0001-01-01') desc, r.id desc`,
  updated: sql`r.updated_at, r.id`,
  '-updated': sql`r.updated_at desc, r.id desc`,
  title: sql`r.title_key collate "C", r.id`,
  '-title': sql`r.title_key collate "C" desc, r.id desc`
}

const isLast = ({ words, prefix }: UnderstoodQuery, index: number) => prefix && index === words.length - 1

/** The words as a tsquery: all of them, or any when relaxed; the last may be the beginning of a word. */
const tsquery = (query: UnderstoodQuery, match: SearchRequest['match']) =>
  sql.join(
    query.words.map((word, index) => sql`search_word(${word}, ${isLast(query, index)})`),
    sql.raw(match === 'all' ? ' && ' : ' || ')
  )

/** Records with a word in their texts, or in a label or alias of a term they carry or of a broader one. */
const withWord = (word: SQL) => sql`(
  select s.record_id from record_search s where s.words @@ ${word}
  union all
  select t.record_id from terms n
  join term_ancestors a on a.ancestor_scheme = n.scheme and a.ancestor_code = n.code and a.scheme = n.scheme
  join record_terms t on t.scheme = a.scheme and t.code = a.code and t.origin <> 'mention'
  where n.words @@ ${word} and n.scheme in ${list(conceptSchemes)})`

/** Ids of the records that match, as `record_id`. */
const matching = (query: UnderstoodQuery, match: SearchRequest['match']) =>
  sql.join(
    query.words.map((word, index) => withWord(sql`search_word(${word}, ${isLast(query, index)})`)),
    sql.raw(match === 'all' ? ' intersect ' : ' union ')
  )

/** Milliseconds a statement of a search may take. */
const longestStatement = 4000

/** Search by PostgreSQL alone: no typo tolerance, everything else exact, as of one moment. */
export const createPostgresSearch = (db: Db): SearchEngine => ({
  find: (request) => readInTime(db, longestStatement, (moment) => find(moment, request)),

  suggest: ({ words }, kinds, limit) =>
    readInTime(db, longestStatement, async (moment) => {
      const beginnings = words.map((word, index) => sql`search_word(${word}, ${index === words.length - 1})`)
      const rows = await moment.execute<{ id: string }>(sql`
        select r.id from records r join record_search s on s.record_id = r.id
        where r.visible and r.kind in ${list([...kinds])} and ts_filter(s.words, '{a}') @@ (${sql.join(beginnings, sql` && `)})
          and s.words @@ (${sql.join(beginnings, sql` && `)})
        order by length(r.title_key), r.id limit ${limit}`)
      return rows.map(({ id }) => id)
    })
})

const find = async (
  db: Queryable,
  { query, filter, facets, sort, page, limit, match, highlight: highlighting }: SearchRequest
): Promise<Found> => {
  const words = query && tsquery(query, match)
  const also = query ? sql`r.id in (select record_id from matched)` : sql`true`
  const rank =
    sort !== 'relevance'
      ? orders[sort]
      : words
        ? sql`(select ts_rank(s.words, ${words}) from record_search s where s.record_id = r.id) desc, r.id`
        : orders['-updated']
  // One statement, so that what matches is worked out once for the page, the total and all facets.
  const rows = await db.execute<{ part: string; code: string; count: number }>(sql`
    with matched as materialized (${query ? matching(query, match) : sql`select null as record_id where false`}),
    found as materialized (select r.id, r.kind from records r where ${where(filter)} and ${also}),
    page as (select r.id from records r where r.id in (select id from found)
      order by ${rank} limit ${limit} offset ${(page - 1) * limit})
    ${sql.join(
      [
        sql`select 'hit' as part, id as code, (row_number() over ())::int as count from page`,
        sql`select 'total', '', count(*)::int from found`,
        ...facetCounts(filter, facets, sql`select id, kind from found`, also)
      ],
      sql` union all `
    )}`)
  const ids = rows
    .filter(({ part }) => part === 'hit')
    .sort((a, b) => a.count - b.count)
    .map(({ code }) => code)
  const counts: Found['facets'] = {}
  for (const facet of facets) {
    const own = rows.filter(({ part }) => part === `facet ${facet}`)
    counts[facet] = Object.fromEntries(own.map(({ code, count }) => [code, count]))
  }
  const marked = query && highlighting ? await highlightsOf(db, ids, query) : new Map()
  const children = query ? await matchingChildren(db, ids, query) : new Map()
  return {
    hits: ids.map((id) => ({
      id,
      matchingChildren: children.get(id) ?? [],
      ...(marked.has(id) ? { highlights: marked.get(id) } : {})
    })),
    total: rows.find(({ part }) => part === 'total')!.count,
    facets: counts
  }
}

const highlightsOf = async (db: Queryable, ids: readonly string[], { words }: UnderstoodQuery) => {
  const rows = await db.execute<{ record_id: string; title: string; text: string }>(sql`
    select record_id, title, text from record_texts where record_id in ${list(ids)} order by record_id, language`)
  const found = new Map<string, { title?: string; text?: string }>()
  for (const { record_id: id, title, text } of rows) {
    const [markedTitle, markedText] = [highlight(title, words), highlight(text, words)]
    const before = found.get(id)
    found.set(id, {
      ...(markedTitle === undefined ? {} : { title: markedTitle }),
      ...(markedText === undefined ? {} : { text: markedText }),
      ...before
    })
  }
  return found
}

/** Parts in whose own words one of those searched for was found, in their order. */
const matchingChildren = async (db: Queryable, ids: readonly string[], query: UnderstoodQuery) => {
  const rows = await db.execute<{ parent_id: string; ids: string[] }>(sql`
    select c.parent_id, array_agg(c.id order by c.position, c.id) as ids
    from records c join record_search s on s.record_id = c.id
    where c.visible and c.parent_id in ${list(ids)} and s.words @@ (${tsquery(query, 'relaxed')})
    group by c.parent_id`)
  return new Map(rows.map(({ parent_id: parent, ids }) => [parent, ids]))
}
