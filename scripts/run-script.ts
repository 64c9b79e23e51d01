import { Failure } from '#domain/failure.ts'
import { reasonOf } from '#reason-of.ts'
import { callsOf, helpOf, type Usage } from './usage.ts'

/** Exit codes: all is well, something is not, the command line is wrong. */
export const exitCodes = { well: 0, ill: 1, wrongUse: 2 } as const

const isWrongUse = (error: unknown) =>
  (error instanceof Failure && error.code === 'invalid-parameter') ||
  String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS')

/** Whoever reads the output may have enough of it (`… | head`): that is the end, and no fault. */
const endWithReader = () =>
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCodes.well)
  })

const asksForHelp = () => process.argv.slice(2).some((word) => word === '--help' || word === '-h')

/** Runs a script and ends with the exit code it returns, or says in a line why it cannot. */
export const runScript = async (usage: Usage, script: () => Promise<number>): Promise<void> => {
  endWithReader()
  try {
    if (asksForHelp()) process.stdout.write(helpOf(usage))
    else process.exitCode = await script()
  } catch (error) {
    const wrong = isWrongUse(error)
    process.stderr.write(`${reasonOf(error)}\n${wrong ? callsOf(usage) : ''}`)
    process.exitCode = wrong ? exitCodes.wrongUse : exitCodes.ill
  }
}

/** Says in a line why a file was not taken; whatever is no refusal is thrown on. */
export const tellRefusal = (file: string, error: unknown): void => {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${file}: ${error.message}\n`)
  for (const { pointer = '', detail, value, suggestion } of error.faults) {
    const given =
      value === undefined ? '' : ` (given ${value}${suggestion ? `; did you mean ${suggestion}?` : ''})`
    process.stderr.write(`${file}: ${pointer}: ${detail}${given}\n`)
  }
}
