import { type SQL, sql } from 'drizzle-orm'
import { conceptSchemes } from '#domain/facet.ts'
import { highlight } from '#domain/highlight.ts'
import type { UnderstoodQuery } from '#domain/query.ts'
import type { Found, SearchEngine, SearchRequest, Sort } from '#domain/search.ts'
import { countFacets } from './count-facets.ts'
import type { Db } from './database.ts'
import { list } from './list.ts'
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

/** Worked out once for all: the planner takes every further word for rarer, and would begin anew for each record. */
const matching = (query: UnderstoodQuery, match: SearchRequest['match']) =>
  sql`r.id in (with found as materialized (${sql.join(
    query.words.map((word, index) => withWord(sql`search_word(${word}, ${isLast(query, index)})`)),
    sql.raw(match === 'all' ? ' intersect ' : ' union ')
  )}) select record_id from found)`

/** Search by PostgreSQL alone: no typo tolerance, everything else exact. */
export const createPostgresSearch = (db: Db): SearchEngine => ({
  find: async ({
    query,
    filter,
    facets,
    sort,
    page,
    limit,
    match,
    highlight: highlighting
  }): Promise<Found> => {
    const words = query && tsquery(query, match)
    const also = query ? matching(query, match) : sql`true`
    const rank =
      sort !== 'relevance'
        ? orders[sort]
        : words
          ? sql`(select ts_rank(s.words, ${words}) from record_search s where s.record_id = r.id) desc, r.id`
          : orders['-updated']
    const [rows, [count], counts] = await Promise.all([
      db.execute<{ id: string }>(sql`
        select r.id from records r where ${where(filter)} and ${also}
        order by ${rank} limit ${limit} offset ${(page - 1) * limit}`),
      db.execute<{ total: number }>(
        sql`select count(*)::int as total from records r where ${where(filter)} and ${also}`
      ),
      countFacets(db, filter, facets, also)
    ])
    const ids = rows.map(({ id }) => id)
    const marked = query && highlighting ? await highlightsOf(db, ids, query) : new Map()
    const children = query ? await matchingChildren(db, ids, query) : new Map()
    return {
      hits: ids.map((id) => ({
        id,
        matchingChildren: children.get(id) ?? [],
        ...(marked.has(id) ? { highlights: marked.get(id) } : {})
      })),
      total: count!.total,
      facets: counts
    }
  },

  suggest: async ({ words }, kinds, limit) => {
    const beginnings = words.map((word, index) => sql`search_word(${word}, ${index === words.length - 1})`)
    const rows = await db.execute<{ id: string }>(sql`
      select r.id from records r join record_search s on s.record_id = r.id
      where r.visible and r.kind in ${list([...kinds])} and ts_filter(s.words, '{a}') @@ (${sql.join(beginnings, sql` && `)})
        and s.words @@ (${sql.join(beginnings, sql` && `)})
      order by length(r.title_key), r.id limit ${limit}`)
    return rows.map(({ id }) => id)
  }
})

const highlightsOf = async (db: Db, ids: readonly string[], { words }: UnderstoodQuery) => {
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
const matchingChildren = async (db: Db, ids: readonly string[], query: UnderstoodQuery) => {
  const rows = await db.execute<{ parent_id: string; ids: string[] }>(sql`
    select c.parent_id, array_agg(c.id order by c.position, c.id) as ids
    from records c join record_search s on s.record_id = c.id
    where c.visible and c.parent_id in ${list(ids)} and s.words @@ (${tsquery(query, 'relaxed')})
    group by c.parent_id`)
  return new Map(rows.map(({ parent_id: parent, ids }) => [parent, ids]))
}
