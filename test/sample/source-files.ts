import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Terms } from '#domain/terms.ts'
import type { SourceRow } from '#kinds/kind.ts'
import { legislation, report, strategy } from '#kinds/registry.ts'

/** The files of sample data, with the kind whose source form they have. */
export const sourceFiles = [
  { file: 'legislation.ndjson', kind: legislation },
  { file: 'strategies.ndjson', kind: strategy },
  { file: 'reports.ndjson', kind: report }
] as const

/** The rows of one file, one after the other. */
export async function* rowsOf(file: URL): AsyncGenerator<SourceRow> {
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY
  })) {
    yield JSON.parse(line)
  }
}

/** The drafts of all three files in a folder, parents before their children. */
export async function* draftsOf(folder: URL, terms: Terms): AsyncGenerator<Record<string, unknown>> {
  for (const { file, kind } of sourceFiles) {
    for await (const row of rowsOf(new URL(file, folder))) {
      for (const { draft } of kind.source(row, terms)) yield draft as Record<string, unknown>
    }
  }
}
