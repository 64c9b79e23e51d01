import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import { readColumnMapping } from '#import/column-mapping.ts'
import { delimiters, encodings } from '#import/contract.ts'
import type { ImportOptions } from '#import/run-import.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'
import type { Usage } from '../usage.ts'
import { findFiles } from './find-files.ts'

export const usage: Usage = {
  calls: ['npm run import -- [OPTION]… FILE…', 'npm run -s import -- --template KIND > FILE.csv'],
  does: 'Loads files, folders or patterns of NDJSON, JSON, CSV, TSV and XLSX, also packed with gzip. The same file again changes nothing.',
  options: {
    '--kind KIND': 'what the rows are, where they and the name of the file do not say',
    '--dry-run': 'write nothing; tell what would be created, updated and refused',
    '--all-or-nothing': 'one transaction, for nothing unless every row is good',
    '--duplicates WAY': 'warn (without), refuse or ignore rows that look like existing records',
    '--mapping FILE': 'JSON that gives other headers their fields: {"Titel": "title.de", "Remarks": null}',
    '--encoding NAME': 'utf-8, utf-16le, utf-16be or windows-1252; told from the bytes without',
    '--delimiter SIGN': 'one of , ; | and tab; told from the header without',
    '--sheet NAME': 'another sheet than the first',
    '--report FORM': 'table, json or csv: what became of every row that was not unchanged',
    '--template KIND': 'print a table to fill in; it loads as it is'
  }
}

const reports = ['table', 'json', 'csv'] as const

/** What to import, how, and how to tell what became of it. */
export interface ImportCommand {
  files: string[]
  options: Omit<ImportOptions, 'by'>
  report: (typeof reports)[number] | undefined
}

const wrong = (message: string) => new Failure('invalid-parameter', message)

const oneOf = <Known extends string>(
  option: string,
  given: string | undefined,
  known: readonly Known[]
): Known | undefined => {
  if (given === undefined || (known as readonly string[]).includes(given)) return given as Known | undefined
  const near = nearestWord(given, known)
  throw wrong(
    `--${option} ${quotable(given)} is none of ${known.join(', ')}${near ? ` (did you mean ${near}?)` : ''}.`
  )
}

const kindNamed = (option: string, kinds: Kinds, name: string): RecordKind =>
  kinds.get(oneOf(option, name, [...kinds.keys()])!)!

/** Reads the command line; whatever is wrong with it is named before anything is opened. */
export const readCommand = (args: string[], kinds: Kinds): ImportCommand | { template: RecordKind } => {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kind: text,
      template: text,
      mapping: text,
      encoding: text,
      delimiter: text,
      sheet: text,
      report: text,
      duplicates: text,
      'dry-run': { type: 'boolean', default: false },
      'all-or-nothing': { type: 'boolean', default: false }
    }
  })
  if (values.template !== undefined) {
    if (positionals.length > 0) throw wrong('--template reads no file.')
    return { template: kindNamed('template', kinds, values.template) }
  }
  if (positionals.length === 0) throw wrong('No file is named.')
  return {
    files: findFiles(positionals),
    options: {
      kind: values.kind === undefined ? undefined : kindNamed('kind', kinds, values.kind),
      mapping: values.mapping === undefined ? undefined : mappingIn(values.mapping),
      encoding: oneOf('encoding', values.encoding, encodings),
      delimiter: delimiterNamed(values.delimiter),
      sheet: values.sheet,
      duplicates: oneOf('duplicates', values.duplicates, ['warn', 'refuse', 'ignore'] as const) ?? 'warn',
      dryRun: values['dry-run'],
      allOrNothing: values['all-or-nothing']
    },
    report: oneOf('report', values.report, reports)
  }
}

const mappingIn = (path: string) => {
  try {
    return readColumnMapping(readFileSync(path, 'utf8'), ({ value, detail }) =>
      wrong(`${path}: ${value} ${detail}.`)
    )
  } catch (error) {
    if (error instanceof Failure) throw error
    throw wrong(`${path} cannot be read: ${(error as Error).message}`)
  }
}

const delimiterNamed = (given: string | undefined) => {
  if (given === undefined) return undefined
  if (Object.hasOwn(delimiters, given)) return delimiters[given as keyof typeof delimiters]
  throw wrong(`--delimiter must be one of ${Object.keys(delimiters).join(' ')}.`)
}
