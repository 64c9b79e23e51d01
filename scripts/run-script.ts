import { Failure } from '#domain/failure.ts'
import { reasonOf } from '#reason-of.ts'

/** Exit codes: all is well, something is not, the command line is wrong. */
export const exitCodes = { well: 0, ill: 1, wrongUse: 2 } as const

const isWrongUse = (error: unknown) =>
  (error instanceof Failure && error.code === 'invalid-parameter') ||
  String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS')

/** Runs a script and ends with the exit code it returns, or says in a line why it cannot. */
export const runScript = async (usage: string, script: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await script()
  } catch (error) {
    const wrong = isWrongUse(error)
    process.stderr.write(`${reasonOf(error)}\n${wrong ? `Usage: ${usage}\n` : ''}`)
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
