/** A part of a list, in the list's own offsets. */
export interface Part {
  text: string
  start: number
  end: number
}

/** Parts of a list between commas, stops of brackets kept; `;` ends a person for sure. */
export const partsOf = (text: string): (Part & { ends: boolean })[] => {
  const parts: (Part & { ends: boolean })[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at]
    if (letter === '(' || letter === '（') depth++
    if (letter === ')' || letter === '）') depth--
    if (at < text.length && (depth > 0 || !/[,،;؛、，；]/u.test(letter!))) continue
    const printed = text.slice(from, at)
    const lead = printed.length - printed.trimStart().length
    const body = printed.trim()
    if (body)
      parts.push({
        text: body,
        start: from + lead,
        end: from + lead + body.length,
        ends: /[;؛；]/u.test(letter ?? '')
      })
    from = at + 1
  }
  return parts
}
