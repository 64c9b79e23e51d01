import type { Database } from '#store/database.ts'
import { canary, type Ledger } from '../ledger.ts'

const mark =
  "substring(coalesce(v.body #>> '{texts,en,title}', v.body #>> '{texts,en,heading}') from '\\S+$')"

/** Every acknowledged write stands in the versions, under its number, and in the change log unless it is a draft. */
const checkAcknowledged = async ({ sql }: Database, ledger: Ledger, from: number): Promise<number> => {
  const writes = ledger.acknowledged.slice(from)
  const lost = await sql<{ id: string; mark: string; version: number | null; found: number | null }[]>`
    select n.id, n.mark, n.version, v.version as found
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as n(id text, mark text, status text, version integer)
    left join lateral (select v.version from record_versions v
      where v.record_id = n.id and v.version = coalesce(n.version, v.version) and ${sql.unsafe(mark)} = n.mark
        and v.status = n.status limit 1) v on true
    where v.version is null or n.status <> 'draft'
      and not exists (select from changes c where c.record_id = n.id and c.version = v.version)`
  for (const { id, mark, version, found } of lost)
    ledger.complain(`LOST: ${id} ${mark}, acknowledged as version ${version}, is there as ${found}`)
  return lost.length
}

/** Whatever stands in the database is there as a whole, whether it was acknowledged or not. */
const checkWholeness = async ({ sql }: Database, ledger: Ledger) => {
  const broken = await sql<{ what: string; id: string }[]>`
    select 'no version' as what, r.id from records r where not exists (select from record_versions v
      where v.record_id = r.id and v.version = r.version and v.body = r.body and v.status = r.status)
    union all select 'no change', v.record_id from record_versions v
      where v.status not in ('draft', 'in-review') and not exists (select from changes c
        where c.record_id = v.record_id and c.version = v.version)
    union all select 'a change twice', c.record_id from changes c where c.operation in ('save', 'withdraw')
      group by c.record_id, c.version having count(*) > 1
    union all select 'a version missing', v.record_id from record_versions v
      group by v.record_id having count(*) <> max(v.version)
    union all select 'no text', r.id from records r
      where not exists (select from record_texts x where x.record_id = r.id
        and x.title like '%' || coalesce(r.body #>> '{texts,en,title}', r.body #>> '{texts,en,heading}'))
    union all select 'no words', r.id from records r
      where not exists (select from record_search s where s.record_id = r.id)
    union all select 'other crime types', r.id from records r where (
      select coalesce(array_agg(code order by code), '{}') from record_terms t
      where t.record_id = r.id and t.scheme = 'crime-type' and t.origin = 'own') <> (
      select coalesce(array_agg(code collate "C" order by code), '{}')
      from jsonb_array_elements_text(r.body -> 'crimeTypes') code)
    union all select 'visible', r.id from records r left join records p on p.id = r.parent_id
      where r.visible <> (r.status = 'published' and coalesce(p.status = 'published', true))
    union all select 'half a family', r.id from records r join records p on p.id = r.parent_id
      where p.id like 'imported-%' and r.body #>> '{texts,en,heading}' <> p.body #>> '{texts,en,title}'
    union all select 'an open draft', r.id from records r
      where r.visible and r.body::text like ${`%${canary}%`}`
  for (const { what, id } of broken) ledger.complain(`HALF: ${id}: ${what}`)
  const recent = await sql<{ mark: string }[]>`
    select ${sql.unsafe(mark)} as mark from record_versions v where recorded_at > now() - interval '2 minutes'`
  for (const { mark } of recent) if (!ledger.wasSent(mark)) ledger.complain(`Nobody wrote ${mark}`)
}

/** Looks at what was written since `from`, and at the whole database; tells how many acknowledged writes are lost. */
export const checkWrites = async (database: Database, ledger: Ledger, from = 0): Promise<number> => {
  const lost = await checkAcknowledged(database, ledger, from)
  await checkWholeness(database, ledger)
  return lost
}
