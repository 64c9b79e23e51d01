import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import { compact } from '#domain/words.ts'
import type { Queryable } from './database.ts'
import { type Current, draftOf } from './judge-drafts.ts'

/** What a document says of itself that the report it is a version of would say too. */
export interface Likeness {
  sha256: string
  symbol: string | undefined
  id: string
  startDate: string | undefined
  endDate: string | undefined
}

/** A record with its parts, locked until the transaction ends. */
export interface LockedFamily {
  record: RecordDraft
  parts: RecordDraft[]
}

type Row = Omit<Current, 'version'>

/** Lets one import of reports work at a time, so that two versions of a new report make one record. */
export const lockReportImports = (db: Queryable): Promise<unknown> =>
  db.execute(sql`select pg_advisory_xact_lock(hashtext('lexatlas report import'))`)

/** Records of a kind the document may be a version of, by its bytes, symbol, id or days, with their parts. */
export const readCandidates = async (
  db: Queryable,
  kind: string,
  { sha256, symbol, id, startDate, endDate }: Likeness
): Promise<(LockedFamily & { ofSameBytes: boolean; ofSameSymbol: boolean })[]> => {
  const found = await db.execute<{ id: string; bytes: boolean; symbol: boolean }>(sql`
    select * from (
      select r.id,
        exists (select 1 from report_sources s where s.report_id = r.id and s.sha256 = ${sha256}) as bytes,
        exists (select 1 from identifiers i where i.record_id = r.id and i.scheme = 'un-symbol'
          and i.compact = ${symbol === undefined ? null : compact(symbol)}) as symbol
      from records r where r.kind = ${kind}) as r
    where bytes or symbol or id = ${id} or exists (
      select 1 from records d where d.id = r.id and d.body->>'startDate' = ${startDate ?? null}
        and d.body->>'endDate' = ${endDate ?? null})
    order by id`)
  const families = await lockFamilies(
    db,
    found.map((row) => row.id)
  )
  return found.flatMap((row) => {
    const family = families.get(row.id)
    return family ? [{ ...family, ofSameBytes: row.bytes, ofSameSymbol: row.symbol }] : []
  })
}

/** In the order `save-records.ts` locks in. */
const lockFamilies = async (db: Queryable, ids: readonly string[]): Promise<Map<string, LockedFamily>> => {
  const list = sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  const parents = await db.execute<Row>(sql`
    select id, kind, parent_id, position, status, body from records where id in ${list} order by id for update`)
  const parts = await db.execute<Row>(sql`
    select id, kind, parent_id, position, status, body from records where parent_id in ${list} order by id for update`)
  return new Map(
    parents.map((row) => [
      row.id,
      {
        record: draftOf(row),
        parts: parts
          .filter(({ parent_id }) => parent_id === row.id)
          .map(draftOf)
          .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
      }
    ])
  )
}
