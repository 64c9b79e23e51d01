import { sql } from 'drizzle-orm'
import type { RecordBody } from '#domain/record.ts'
import type { Queryable } from './database.ts'

/** A language version's document without what only the next import needs. */
interface ReportSource {
  language: string
  sha256: string
  name?: string
  format: string
  /** Length of the raw text in UTF-16 code units. */
  length: number
  /** JSON pointers into the extraction at what a person corrected. */
  corrections: string[]
  conflicts: unknown[]
  importedAt: string
  importedBy: string
}

/** The same with the raw text and the extraction whose spans point into it. */
export interface WholeReportSource extends ReportSource {
  text: string
  extraction: unknown
}

/** A document as it is kept. */
export interface SourceToKeep extends Omit<WholeReportSource, 'length' | 'importedAt'> {
  /** Bodies of records by id, as they were read without corrections. */
  read: Record<string, RecordBody>
}

type Row = {
  language: string
  sha256: string
  name: string | null
  format: string
  corrections: string[]
  conflicts: unknown[]
  length: number
  imported_at: string
  imported_by: string
}

const sourceOf = <Own extends Row>({ name, imported_at, imported_by, ...row }: Own) => ({
  ...row,
  ...(name === null ? {} : { name }),
  importedAt: new Date(imported_at).toISOString(),
  importedBy: imported_by
})

/** PostgreSQL counts characters; those beyond the first plane are two UTF-16 code units. */
const length = sql`length(s.text) + length(regexp_replace(s.text, '[^\\U00010000-\\U0010FFFF]', '', 'g')) as length`

const columns = sql`s.language, s.sha256, s.name, s.format, ${length}, s.corrections, s.conflicts, s.imported_at,
  s.imported_by`

/** The documents of a report anybody may see, by language, without their text. */
export const listSources = async (db: Queryable, report: string): Promise<ReportSource[]> => {
  const rows = await db.execute<Row>(sql`
    select ${columns} from report_sources s join records r on r.id = s.report_id
    where r.visible and s.report_id = ${report} order by s.language`)
  return rows.map(sourceOf)
}

/** The document of a language version of a report anybody may see. */
export const readSource = async (
  db: Queryable,
  report: string,
  language: string
): Promise<WholeReportSource | undefined> => {
  const [row] = await db.execute<Row & { text: string; extraction: unknown }>(sql`
    select ${columns}, s.text, s.extraction from report_sources s join records r on r.id = s.report_id
    where r.visible and s.report_id = ${report} and s.language = ${language}`)
  return row && sourceOf(row)
}

/** What the last import of a language version kept; whoever may see the report is not asked. */
export const readKept = async (
  db: Queryable,
  report: string,
  language: string
): Promise<SourceToKeep | undefined> => {
  const [row] = await db.execute<Row & Pick<SourceToKeep, 'text' | 'extraction' | 'read'>>(sql`
    select ${columns}, s.text, s.extraction, s.read from report_sources s
    where s.report_id = ${report} and s.language = ${language}`)
  if (!row) return undefined
  const { importedAt: _importedAt, length: _length, ...kept } = sourceOf(row)
  return kept
}

/** Keeps the document of a language version, in place of the one before. */
export const keepSource = async (db: Queryable, report: string, source: SourceToKeep): Promise<void> => {
  const { language, sha256, name, format, text, extraction, read, corrections, conflicts, importedBy } =
    source
  await db.execute(sql`
    insert into report_sources
      (report_id, language, sha256, name, format, text, extraction, read, corrections, conflicts, imported_by)
    values (${report}, ${language}, ${sha256}, ${name ?? null}, ${format}, ${text},
      ${JSON.stringify(extraction)}::jsonb, ${JSON.stringify(read)}::jsonb, ${JSON.stringify(corrections)}::jsonb,
      ${JSON.stringify(conflicts)}::jsonb, ${importedBy})
    on conflict (report_id, language) do update set sha256 = excluded.sha256, name = excluded.name,
      format = excluded.format, text = excluded.text, extraction = excluded.extraction, read = excluded.read,
      corrections = excluded.corrections, conflicts = excluded.conflicts, imported_at = now(),
      imported_by = excluded.imported_by`)
}
