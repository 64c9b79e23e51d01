import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createTerms } from '#domain/terms.ts'
import { kinds } from '#kinds/index.ts'
import type { RecordKind, SourceRow } from '#kinds/kind.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

/**
 * Writes generated records as CSV, one file a kind, as templates have them: `tsx scripts/bench/write-csv.ts FROM TO`.
 */
const [from, to] = process.argv.slice(2) as [string, string]
const terms = createTerms(readVocabularies())

type Flat = Record<string, unknown>

const flat = ({ texts, ...rest }: SourceRow): Flat => {
  const columns: Flat = { ...rest }
  for (const [language, fields] of Object.entries(texts as Record<string, Flat>)) {
    for (const [field, value] of Object.entries(fields)) columns[`${field}.${language}`] = value
  }
  return columns
}

const records = async function* (file: string, of: RecordKind): AsyncGenerator<Flat> {
  const lines = createInterface({
    input: createReadStream(join(from, file)),
    crlfDelay: Number.POSITIVE_INFINITY
  })
  for await (const line of lines) {
    for (const { draft } of of.source(JSON.parse(line) as SourceRow, terms)) yield flat(draft as SourceRow)
  }
}

const textOf = (value: unknown): string => {
  if (value === undefined) return ''
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value)
  return value.some((one) => typeof one === 'object') ? JSON.stringify(value) : value.join('; ')
}

const cell = (value: unknown) => `"${textOf(value).replaceAll('"', '""')}"`

await mkdir(to, { recursive: true })
const files = { legislation: 'legislation', strategies: 'strategy', reports: 'report' }
for (const [name, kind] of Object.entries(files)) {
  const columns = new Map<string, Set<string>>()
  for await (const record of records(`${name}.ndjson`, kinds.get(kind)!)) {
    const known = columns.get(record.kind as string) ?? new Set()
    columns.set(record.kind as string, known)
    for (const column of Object.keys(record)) known.add(column)
  }
  const outputs = new Map(
    [...columns].map(([kind, names]) => {
      const output = createWriteStream(join(to, `${kinds.get(kind)!.path}.csv`))
      output.write(`${[...names].join(',')}\n`)
      return [kind, { output, names: [...names] }]
    })
  )
  for await (const record of records(`${name}.ndjson`, kinds.get(kind)!)) {
    const { output, names } = outputs.get(record.kind as string)!
    if (!output.write(`${names.map((column) => cell(record[column])).join(',')}\n`))
      await once(output, 'drain')
  }
  for (const { output } of outputs.values()) {
    output.end()
    await once(output, 'finish')
  }
}
