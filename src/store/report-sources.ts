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
  imported_at: string
  imported_by: string
  text: string
  extraction: unknown
}

const sourceOf = ({ name, imported_at, imported_by, text, extraction, ...row }: Row): WholeReportSource => ({
  ...row,
  ...(name === null ? {} : { name }),
  importedAt: new Date(imported_at).toISOString(),
  importedBy: imported_by,
  length: text.length,
  text,
  extraction
})

/** The documents of a report anybody may see, by language; only the one if it is named. */
export const readSources = async (
  db: Queryable,
  report: string,
  language?: string
): Promise<WholeReportSource[]> => {
  const rows = await db.execute<Row>(sql`
    select s.language, s.sha256, s.name, s.format, s.corrections, s.conflicts, s.imported_at, s.imported_by,
      s.text, s.extraction
    from report_sources s join records r on r.id = s.report_id
    where r.visible and s.report_id = ${report} and (${language ?? null}::text is null or s.language = ${language ?? null})
    order by s.language`)
  return rows.map(sourceOf)
}

/** What the last import of a language version kept; whoever may see the report is not asked. */
export const readKept = async (
  db: Queryable,
  report: string,
  language: string
): Promise<(SourceToKeep & { language: string }) | undefined> => {
  const [row] = await db.execute<Row & { read: Record<string, RecordBody> }>(sql`
    select * from report_sources where report_id = ${report} and language = ${language}`)
  if (!row) return undefined
  const { importedAt: _at, length: _length, ...kept } = sourceOf(row)
  return {
    language: kept.language,
    sha256: kept.sha256,
    ...(kept.name === undefined ? {} : { name: kept.name }),
    format: kept.format,
    text: kept.text,
    extraction: kept.extraction,
    corrections: kept.corrections,
    conflicts: kept.conflicts,
    importedBy: kept.importedBy,
    read: row.read
  }
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
