/** `%name value | key=value | key=value`: what a line of a source says about the lines after it. */
export interface Directive {
  name: string
  value: string
  attributes: Record<string, string>
}

export const readDirective = (line: string): Directive | undefined => {
  const [, name, rest] = /^%(\w+)\s*(.*)$/.exec(line) ?? []
  if (name === undefined) return undefined
  const [value = '', ...pairs] = rest!.split(' | ').map((part) => part.trim())
  const attributes = pairs.map((pair): [string, string] => {
    const at = pair.indexOf('=')
    if (at < 1) throw new Error(`${pair} is no attribute`)
    return [pair.slice(0, at), pair.slice(at + 1)]
  })
  return { name, value, attributes: Object.fromEntries(attributes) }
}
