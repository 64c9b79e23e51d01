import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import { delimiters, encodings } from '#import/contract.ts'
import type { ImportOptions } from '#import/run-import.ts'
import { readMapping } from '#import/table/mapping.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'
import { findFiles } from './find-files.ts'

export const usage = [
  'npm run import -- [--kind NAME] [--dry-run] [--all-or-nothing] [--duplicates warn|refuse|ignore]',
  '[--mapping FILE] [--encoding NAME] [--delimiter SIGN] [--sheet NAME] [--report table|json|csv] FILE…',
  'or: npm run -s import -- --template KIND'
].join(' ')

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
    return readMapping(readFileSync(path, 'utf8'), path)
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
