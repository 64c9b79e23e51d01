import type postgres from 'postgres'
import { facetOfScheme } from '#domain/facet.ts'
import { kinds } from '#kinds/index.ts'

/** A filter as a query string says it, with codes only. */
export type AskedFilter = Record<string, string[]>

/**
 * Works out anew, from the bodies alone, which terms each record is found by: its own, its published
 * children's, its parent's, and everything broader.
 */
export const prepareTags = async (sql: postgres.Sql): Promise<void> => {
  const all = [...kinds.values()]
  const fields = all.flatMap(({ name, tags }) =>
    Object.entries(tags).map(([field, scheme]) => ({ kind: name, field, scheme }))
  )
  const up = all.flatMap(({ name, gathers }) => gathers.schemes.map((scheme) => ({ kind: name, scheme })))
  const down = all.flatMap(({ name, inherits }) => inherits.map((scheme) => ({ kind: name, scheme })))
  await sql`
    create table own_tags as
      select r.id, f.scheme, code from records r join ${rows(sql, fields)} as f(kind text, field text, scheme text)
        on f.kind = r.kind
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(r.body -> f.field)
          when 'array' then r.body -> f.field when 'string' then jsonb_build_array(r.body -> f.field) else '[]' end) as code
      union select r.id, 'language', code from records r cross join lateral jsonb_object_keys(r.body -> 'texts') as code`
  await sql`
    create table tags as with recursive broader as (
      select scheme, code, scheme as above_scheme, code as above_code from terms
      union select b.scheme, b.code, up ->> 'scheme', up ->> 'code' from broader b
        join terms t on t.scheme = b.above_scheme and t.code = b.above_code
        cross join lateral jsonb_array_elements(t.body -> 'broader') as up),
    carried as (
      select * from own_tags
      union select c.parent_id, t.scheme, t.code from records c join own_tags t using (id)
        join records p on p.id = c.parent_id join ${rows(sql, up)} as u(kind text, scheme text)
          on u.kind = p.kind and u.scheme = t.scheme where c.status = 'published'
      union select c.id, t.scheme, t.code from records c join own_tags t on t.id = c.parent_id
        join ${rows(sql, down)} as d(kind text, scheme text) on d.kind = c.kind and d.scheme = t.scheme)
    select distinct c.id, b.above_scheme as scheme, b.above_code as code
      from carried c join broader b using (scheme, code)`
  await sql`alter table tags add facet text`
  for (const { scheme } of await sql`select distinct scheme from tags`) {
    await sql`update tags set facet = ${facetOfScheme(scheme) ?? null} where scheme = ${scheme}`
  }
  await sql`create index on tags (id, facet, code)`
  await sql`create index on tags (facet, code)`
  await sql`analyze tags`
}

const rows = (sql: postgres.Sql, values: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb)`

const kept = (sql: postgres.Sql, asked: AskedFilter) => {
  const { kind, yearFrom, yearTo, updatedSince, verified, link, ...facets } = asked
  const found = kind ?? [...kinds.values()].filter((kind) => kind.foundByDefault).map(({ name }) => name)
  const year = sql`left(coalesce(p.date, r.date), 4)::int`
  const verification = { true: 'verified', false: 'unverified', disputed: 'disputed' }
  return [
    sql`from records r left join records p on p.id = r.parent_id
      left join links l on l.record_id = r.id and l.url = r.body ->> 'sourceUrl'
      where r.status = 'published' and coalesce(p.status, 'published') = 'published' and r.kind = any(${found})`,
    ...Object.entries(facets).map(
      ([facet, codes]) => sql`and exists (select 1 from tags g where g.id = r.id
        and g.facet = ${facet} and g.code = any(${codes}))`
    ),
    ...(yearFrom ? [sql`and ${year} >= ${Number(yearFrom[0])}`] : []),
    ...(yearTo ? [sql`and ${year} <= ${Number(yearTo[0])}`] : []),
    ...(updatedSince ? [sql`and r.updated_at >= ${updatedSince[0]!}::text::timestamptz`] : []),
    ...(link
      ? [sql`and r.body ->> 'sourceUrl' is not null and coalesce(l.state, 'unchecked') = any(${link})`]
      : []),
    ...(verified ? [sql`and r.verification = ${verification[verified[0] as keyof typeof verification]}`] : [])
  ].reduce((before, next) => sql`${before} ${next}`)
}

/** How many records a filter keeps. */
export const expectedTotal = async (sql: postgres.Sql, asked: AskedFilter): Promise<number> => {
  const [row] = await sql<[{ total: number }]>`select count(*)::int as total ${kept(sql, asked)}`
  return row.total
}

/** Counts by value of one facet, which ignores its own filter. */
export const expectedFacet = async (
  sql: postgres.Sql,
  asked: AskedFilter,
  facet: string
): Promise<Record<string, number>> => {
  const { [facet]: _own, ...rest } = asked
  const others = facet === 'kind' ? { ...rest, kind: [...kinds.keys()] } : rest
  const counted =
    facet === 'kind'
      ? await sql`select r.kind as code, count(*)::int as total ${kept(sql, others)} group by r.kind`
      : await sql`
          select g.code, count(distinct g.id)::int as total from tags g
          where g.facet = ${facet} and g.id in (select r.id ${kept(sql, others)}) group by g.code`
  return Object.fromEntries(counted.map(({ code, total }) => [code, total]))
}
