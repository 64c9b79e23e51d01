import { parseArgs } from 'node:util'
import { Failure } from '#domain/failure.ts'

/** The one file a command line names. */
export const onlyFile = (args: string[]): string => {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Failure('invalid-parameter', 'Name one file.')
  return file
}
