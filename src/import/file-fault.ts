/** Why a file cannot be read, or not any further; it stops that file and no other. */
export class FileFault extends Error {
  /** Line or row it happened at, from 1. */
  readonly line: number | undefined
  constructor(message: string, line?: number, options?: ErrorOptions) {
    super(message, options)
    this.name = 'FileFault'
    this.line = line
  }
}
