import type { FastifyInstance } from 'fastify'
import { test } from 'tap'
import { facetNames } from '#domain/facet.ts'
import { kinds } from '#kinds/index.ts'
import { createRandom } from '../../scripts/generate/random.ts'
import { appWithoutIndex } from '../support/app-without-index.ts'
import { loadSample } from '../support/load-sample.ts'
import { openPortal } from '../support/portal.ts'
import { type AskedFilter, expectedFacet, expectedTotal, prepareTags } from './expected-facets.ts'

const seed = 20_231
const combinations = 150

const addressOf = (asked: AskedFilter, rest: Record<string, string> = {}) =>
  `/v1/search?${new URLSearchParams([
    ...Object.entries(asked).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value])
    ),
    ...Object.entries(rest)
  ])}`

interface Counted {
  value: string
  count: number
}

const answered = async (app: FastifyInstance, address: string) => {
  const response = await app.inject(address)
  if (response.statusCode !== 200) throw new Error(`${address} answered ${response.body}`)
  const answer = response.json()
  const facets = Object.entries(answer.facets as Record<string, Counted[]>).map(([facet, rows]) => [
    facet,
    Object.fromEntries(rows.map(({ value, count }) => [value, count]))
  ])
  const ids = (answer.items as { id: string }[]).map(({ id }) => id)
  return { engine: answer.engine, total: answer.total, facets: Object.fromEntries(facets), ids }
}

test('facets and totals are exact over random filters, whoever answers', async (t) => {
  const portal = await openPortal(t)
  const { sql } = portal.database
  await loadSample(portal)
  // Some are verified, some links are checked, all were changed on different days; the follower hears of it as of any change.
  await sql`update records set updated_at = timestamptz '2026-01-01' + hashtext(id) % 1000 * interval '1 hour',
    verification = (array['unverified', 'verified', 'disputed'])[1 + abs(hashtext(id || 'v')) % 3]`
  await sql`insert into links (record_id, url, state, checked_at)
    select id, case when hashtext(id) % 7 = 0 then 'https://another.example' else body ->> 'sourceUrl' end,
      (array['working', 'moved', 'broken'])[1 + abs(hashtext(id || 'l')) % 3], now()
    from records where body ? 'sourceUrl' and hashtext(id) % 5 <> 0`
  await sql`insert into changes (record_id, kind, version, operation, changed_at)
    select id, kind, version, 'save', now() from records`
  await prepareTags(sql)
  await portal.catchUp()
  const postgres = await appWithoutIndex(t, portal)

  const values: Record<string, string[]> = { kind: [...kinds.keys()] }
  for (const { facet, codes } of await sql<{ facet: string; codes: string[] }[]>`
    select facet, array_agg(distinct code order by code) as codes from tags where facet is not null group by facet`) {
    values[facet] = codes
  }
  const others = {
    yearFrom: ['1900', '1985', '1998', '2005', '2015'],
    yearTo: ['1950', '1998', '2008', '2023'],
    updatedSince: ['2025-12-25', '2026-01-10T12:00:00Z', '2026-01-20'],
    verified: ['true', 'false', 'disputed'],
    link: ['working', 'moved', 'broken', 'unchecked', 'blocked']
  }
  const random = createRandom('facets', seed)

  const randomFilter = (): AskedFilter => {
    const names = random.some([...Object.keys(values), ...Object.keys(others)], random.whole(1, 4))
    const asked: AskedFilter = {}
    for (const name of names) {
      const known = values[name]
      asked[name] = known
        ? random.some(known, random.whole(1, name === 'country' ? 12 : 3))
        : [random.pick(others[name as keyof typeof others])]
    }
    const [from, to] = [asked.yearFrom?.[0], asked.yearTo?.[0]]
    if (from && to && from > to) delete asked.yearTo
    return asked
  }
  const asked = [
    // Codes that two vocabularies of one facet share.
    ...['other', 'guideline'].map((type) => ({ filter: { type: [type] }, facets: ['type', 'kind'] })),
    ...Array.from({ length: combinations }, () => ({
      filter: randomFilter(),
      facets: random.some(['kind', ...facetNames], random.whole(1, 4))
    }))
  ]

  await t.test('150 filters with their facets are as SQL counts them', async (t) => {
    let found = 0
    for (const { filter, facets } of asked) {
      const address = addressOf(filter, { facets: facets.join(), limit: '1' })
      const [byIndex, byDatabase, total, ...counts] = await Promise.all([
        answered(portal.app, address),
        answered(postgres, address),
        expectedTotal(sql, filter),
        ...facets.map((facet) => expectedFacet(sql, filter, facet))
      ])
      const expected = { total, facets: Object.fromEntries(facets.map((facet, at) => [facet, counts[at]])) }
      if (portal.search) t.match(byIndex, { engine: 'meilisearch', ...expected }, address)
      t.match(byDatabase, { engine: 'postgres', ...expected }, address)
      t.same(byIndex.facets, expected.facets, `no value more: ${address}`)
      t.same(byDatabase.facets, expected.facets, `no value more: ${address}`)
      if (total > 0) found++
    }
    t.ok(found > combinations / 3, `${found} filters keep something`)
  })

  await t.test('both engines page through the same records in the same order', async (t) => {
    for (const sort of ['date', '-date', 'title', '-title', 'updated', '-updated']) {
      const [filter] = [{ kind: [random.pick(['legislation', 'provision', 'strategy'])] }]
      const limit = random.whole(40, 100)
      for (let page = 1; page < 4; page++) {
        const address = addressOf(filter, { sort, page: String(page), limit: String(limit) })
        const [byIndex, byDatabase] = [await answered(portal.app, address), await answered(postgres, address)]
        t.same(byIndex.ids, byDatabase.ids, address)
      }
    }
  })

  await t.test('zero rows are there on request: every country', async (t) => {
    for (const app of [portal.app, postgres]) {
      const address = addressOf({ kind: ['strategy'] }, { facets: 'country', emptyFacets: 'true' })
      const { facets } = await answered(app, address)
      t.equal(Object.keys(facets.country).length, 249)
      t.equal(facets.country.ATA, 0)
      t.same(
        Object.fromEntries(Object.entries(facets.country).filter(([, count]) => count)),
        await expectedFacet(sql, { kind: ['strategy'] }, 'country')
      )
    }
  })

  await t.test('with words, the count of a value is the total when it is chosen', async (t) => {
    for (const app of [portal.app, postgres]) {
      for (const q of ['money laundering', 'trafficking', 'código penal', 'Организованная']) {
        const { facets, total } = await answered(
          app,
          addressOf({}, { q, facets: 'kind,country,crimeType,region,type' })
        )
        t.ok(total > 0, `${q} is found`)
        const rows = Object.entries<Record<string, number>>(facets).flatMap(([facet, counts]) =>
          Object.entries(counts).map(([value, count]) => ({ facet, value, count }))
        )
        for (const { facet, value, count } of random.some(rows, app === postgres ? 2 : 6)) {
          const chosen = await answered(app, addressOf({ [facet]: [value] }, { q, limit: '1' }))
          t.equal(chosen.total, count, `${q}, ${facet}=${value}`)
        }
      }
    }
  })
})
