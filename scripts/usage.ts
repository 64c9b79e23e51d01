/** How a script is called, what it does, and what its options mean. */
export interface Usage {
  /** One line for each way to call it. */
  calls: readonly string[]
  does: string
  options?: Readonly<Record<string, string>>
}

/** The calls alone, for whoever mistyped one. */
export const callsOf = ({ calls }: Usage): string =>
  calls.map((call, index) => `${index === 0 ? 'Usage: ' : '       '}${call}\n`).join('')

/** What `--help` answers. */
export const helpOf = (usage: Usage): string => {
  const options = Object.entries({ ...usage.options, '--help': 'this text' })
  const width = Math.max(...options.map(([option]) => option.length)) + 2
  const lines = options.map(([option, meaning]) => `  ${option.padEnd(width)}${meaning}\n`).join('')
  return `${callsOf(usage)}\n${usage.does}\n\n${lines}`
}
