import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'

/** What to import, and how. */
export interface ImportCommand {
  files: string[]
  kind: RecordKind | undefined
  allOrNothing: boolean
}

const wrong = (message: string) => new Failure('invalid-parameter', message)

const kindNamed = (kinds: Kinds, name: string) => {
  const kind = kinds.get(name)
  if (kind) return kind
  const near = nearestWord(name, [...kinds.keys()])
  throw wrong(
    `--kind ${quotable(name)} is no kind of record${near ? ` (did you mean ${near}?)` : ''}: ${[...kinds.keys()].join(', ')}`
  )
}

const mustBeFile = (path: string) => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw wrong(`${path} does not exist.`)
  if (found.isDirectory()) throw wrong(`${path} is a folder.`)
}

/** Reads the command line; whatever is wrong with it is named before anything is opened. */
export const readCommand = (args: string[], kinds: Kinds): ImportCommand => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { kind: { type: 'string' }, 'all-or-nothing': { type: 'boolean', default: false } }
  })
  if (positionals.length === 0) throw wrong('No file is named.')
  for (const path of positionals) mustBeFile(path)
  return {
    files: positionals,
    kind: values.kind === undefined ? undefined : kindNamed(kinds, values.kind),
    allOrNothing: values['all-or-nothing']
  }
}
