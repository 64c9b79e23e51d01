import { foldText } from './fold-text.ts'
import type { FindStates, StateFound } from './gazetteer.ts'

/** Chinese has no blanks: at each character the longest name that begins there. */
export const chineseStates = (names: readonly { iso3: string; name: string }[]): FindStates => {
  const byFirst = new Map<string, { iso3: string; name: string }[]>()
  for (const { iso3, name } of names) {
    const folded = foldText(name).text
    const first = folded[0]!
    byFirst.set(first, [...(byFirst.get(first) ?? []), { iso3, name: folded }])
  }
  for (const candidates of byFirst.values()) candidates.sort((a, b) => b.name.length - a.name.length)
  return (source) => {
    const folded = foldText(source)
    const { text } = folded
    const found: StateFound[] = []
    for (let at = 0; at < text.length; at++) {
      const match = byFirst.get(text[at]!)?.find(({ name }) => text.startsWith(name, at))
      if (!match) continue
      found.push({ iso3: match.iso3, ...folded.span(at, at + match.name.length) })
      at += match.name.length - 1
    }
    return found
  }
}
