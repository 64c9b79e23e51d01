import { type SQL, sql } from 'drizzle-orm'
import { leavesOf } from '#domain/expression.ts'
import { highlight } from '#domain/highlight.ts'
import { expressionOf } from '#domain/query.ts'
import type { ExactEngine, ExactRequest, Found, Highlights } from '#domain/search.ts'
import { facetCounts } from './count-facets.ts'
import type { Db, Queryable } from './database.ts'
import { keysetOf } from './keyset.ts'
import { list } from './list.ts'
import { type Matching, matchWords } from './match-words.ts'
import { readInTime } from './read-in-time.ts'
import { where } from './where.ts'

/** Milliseconds a statement of a search may take. */
const longestStatement = 4000

/** Search by PostgreSQL alone: no typo tolerance, everything else exact, as of one moment. */
export const createPostgresSearch = (db: Db): ExactEngine => ({
  find: ({ query, match, page, ...request }) =>
    readInTime(db, longestStatement, async (moment) => {
      const expression = query && expressionOf(query, match)
      const { next: _next, ...found } = await find(
        moment,
        { ...request, expression },
        (page - 1) * request.limit
      )
      return found
    }),

  findExactly: (request) => readInTime(db, longestStatement, (moment) => find(moment, request)),

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

type Row = { part: string; code: string; count: number; at: string[] | null }

const find = async (
  db: Queryable,
  { expression, filter, facets, sort, limit, after, highlight: highlighting, language }: ExactRequest,
  offset = 0
): Promise<Found & { next?: string[] }> => {
  const matching = expression && (await matchWords(db, expression))
  const also = matching ? sql`r.id in (select record_id from matched)` : sql`true`
  const found = sql`select id, kind from found`
  const { position, order, beyond } = keysetOf(sort === 'relevance' && !matching ? '-updated' : sort)
  // One statement, so that what matches is worked out once for the page, the total and all facets.
  const rows = await db.execute<Row>(sql`
    with matched as materialized (${matching?.records ?? sql`select null as record_id where false`}),
    found as materialized (select r.id, r.kind from records r where ${where(filter)} and ${also}),
    page as (
      select r.id, ${position} as at, (row_number() over (order by ${order}))::int as place
      from (${ranked(sort === 'relevance' ? matching : undefined)}) r
      where ${beyond(after)} order by place limit ${limit + 1} offset ${offset})
    ${sql.join(
      [
        sql`select 'hit' as part, id as code, place as count, at from page`,
        sql`select 'total', '', count(*)::int, null from found`,
        ...facetCounts(filter, facets, found, also).map(
          (counts) => sql`select part, code, count, null from (${counts}) as c(part, code, count)`
        )
      ],
      sql` union all `
    )}`)
  const hits = rows.filter(({ part }) => part === 'hit').sort((a, b) => a.count - b.count)
  const page = hits.slice(0, limit)
  const ids = page.map(({ code }) => code)
  const words = expression
    ? leavesOf(expression).flatMap((leaf) => (leaf.is === 'word' ? leaf.word : leaf.words))
    : []
  const marked = words.length > 0 && highlighting ? await highlightsOf(db, ids, words, language) : new Map()
  const children = matching ? await matchingChildren(db, ids, matching) : new Map()
  return {
    hits: ids.map((id) => ({
      id,
      matchingChildren: children.get(id) ?? [],
      ...(marked.has(id) ? { highlights: marked.get(id) } : {})
    })),
    total: rows.find(({ part }) => part === 'total')!.count,
    facets: countsOf(rows, facets),
    ...(hits.length > limit ? { next: page.at(-1)!.at! } : {})
  }
}

/** The records that were found, with what they are sorted by. */
const ranked = (matching: Matching | undefined): SQL => {
  const rank = matching
    ? sql`, (select ts_rank(s.words, ${matching.rank}) from record_search s where s.record_id = r.id) as rank`
    : sql``
  return sql`select r.id, r.date_from, r.date_to, r.updated_at, r.title_key${rank}
    from records r where r.id in (select id from found)`
}

const countsOf = (rows: readonly Row[], facets: ExactRequest['facets']) => {
  const counts: Found['facets'] = {}
  for (const facet of facets) {
    const own = rows.filter(({ part }) => part === `facet ${facet}`)
    counts[facet] = Object.fromEntries(own.map(({ code, count }) => [code, count]))
  }
  return counts
}

/** In the wanted language if the words are there, or in English, or in whatever language they were found in. */
const highlightsOf = async (
  db: Queryable,
  ids: readonly string[],
  words: readonly string[],
  wanted: string
): Promise<Map<string, Highlights>> => {
  const rows = await db.execute<{ record_id: string; language: string; title: string; text: string }>(sql`
    select record_id, language, title, text from record_texts where record_id in ${list(ids)}
    order by record_id, language <> ${wanted}, language <> 'en', language`)
  const found = new Map<string, Highlights>()
  for (const { record_id: id, language, title, text } of rows) {
    const [markedTitle, markedText] = [highlight(title, words), highlight(text, words)]
    const before = found.get(id)
    found.set(id, {
      ...(markedTitle === undefined ? {} : { title: markedTitle, titleLanguage: language }),
      ...(markedText === undefined ? {} : { text: markedText, textLanguage: language }),
      ...before
    })
  }
  return found
}

/** Parts in whose own words something that is looked for was found, in their order. */
const matchingChildren = async (db: Queryable, ids: readonly string[], { holdsSome }: Matching) => {
  const rows = await db.execute<{ parent_id: string; ids: string[] }>(sql`
    select c.parent_id, array_agg(c.id order by c.position, c.id) as ids
    from records c join record_search s on s.record_id = c.id
    where c.visible and c.parent_id in ${list(ids)} and (${holdsSome})
    group by c.parent_id`)
  return new Map(rows.map(({ parent_id: parent, ids }) => [parent, ids]))
}
