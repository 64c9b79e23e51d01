import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'
import { isUnLanguage } from '#domain/language.ts'
import { type UnLanguage, unLanguages } from '#domain/term.ts'
import type { Usage } from '../usage.ts'

/** What to do with reports. */
export interface ReportCommand {
  files: string[]
  /** Language the documents are said to be in. */
  language: UnLanguage | undefined
  dryRun: boolean
  /** Print the extraction and write nothing. */
  json: boolean
  /** Page to write for a person who checks the extraction. */
  review: string | undefined
  /** What such a person handed back. */
  corrected: string | undefined
}

export const usage: Usage = {
  calls: [
    'npm run import:report -- [--language CODE] [--dry-run | --json | --review FILE.html] FILE…',
    'npm run import:report -- --corrected FILE.json [--dry-run] [FILE]'
  ],
  does: 'Reads reports of the United Nations (text, PDF, DOCX, HTML) and saves each with its recommendations.',
  options: {
    '--language CODE': 'refuse documents in another language: en, fr, es, ar, zh or ru',
    '--dry-run': 'write nothing; tell what would be written',
    '--json': 'print what is read, and write nothing; needs no database',
    '--review FILE': 'write a page to check one report on, text beside extraction',
    '--corrected FILE': 'save what the page handed back'
  }
}

const wrong = (message: string) => new Failure('invalid-parameter', message)

const mustBeFile = (path: string) => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw wrong(`${path} does not exist.`)
  if (!found.isFile()) throw wrong(`${path} is no file.`)
}

const languageNamed = (given: string): UnLanguage => {
  const language = given.toLowerCase()
  if (isUnLanguage(language)) return language
  throw wrong(`--language ${quotable(given)} is none of ${unLanguages.join(', ')}.`)
}

/** Reads the command line; whatever is wrong with it is named before anything is opened. */
export const readReportCommand = (args: string[]): ReportCommand => {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      review: { type: 'string' },
      corrected: { type: 'string' }
    }
  })
  const { json, review, corrected, 'dry-run': dryRun } = values
  if (files.length === 0 && corrected === undefined) throw wrong('No file is named.')
  if (json && review !== undefined) throw wrong('--json and --review exclude each other.')
  if (review !== undefined && files.length !== 1) throw wrong('--review takes one file at a time.')
  if (corrected !== undefined && files.length > 1) throw wrong('--corrected takes one document at a time.')
  if (corrected !== undefined && (json || review !== undefined))
    throw wrong('--corrected saves; it goes with --dry-run alone.')
  for (const path of [...files, ...(corrected === undefined ? [] : [corrected])]) mustBeFile(path)
  return {
    files,
    language: values.language === undefined ? undefined : languageNamed(values.language),
    dryRun,
    json,
    review,
    corrected
  }
}
