import { fold } from '#domain/words.ts'
import type { AgendaItem, Section } from '#extraction/extraction.ts'

/** What sections of recommendations put before the title of the item they are about. */
const prefix =
  /^(?:recommendations?|recommandations?|recomendaciones|рекомендации|توصيات|关于) ?(?:on|concerning|sur|concernant|relatives? (?:a|aux?)|sobre|relativas a|по(?: вопрос\p{L}{1,3})?|относительно|بشان|متعلقه ب)? ?(?:(?:the|les|la|le|l'|las|los|el) ?)?/u
const suffix = /的建议$/u

const leastAlike = 0.85

const plain = (title: string) =>
  fold(title)
    .replace(/[’‘]/g, "'")
    .replace(/[\s*.:;]+/g, ' ')
    .trim()
const topic = (title: string) => plain(title).replace(prefix, '').replace(suffix, '')

const pairs = (text: string) => {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** How much of two titles is the same, from 0 to 1, by their pairs of letters. */
const likeness = (one: string, other: string): number => {
  const [left, right] = [pairs(one), pairs(other)]
  if (left.length + right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of right) {
    const count = counts.get(pair) ?? 0
    if (count > 0) common += 1
    counts.set(pair, count - 1)
  }
  return (2 * common) / (left.length + right.length)
}

const itemOf = (title: string, agenda: readonly AgendaItem[]): AgendaItem | undefined =>
  agenda
    .map((item) => ({ item, like: likeness(topic(title), topic(item.title)) }))
    .filter(({ like }) => like >= leastAlike)
    .toSorted((a, b) => b.like - a.like)[0]?.item

/** Sections with the numbers of the agenda items that have their titles, and whether a title differs from its item's. */
export const linkAgenda = (
  sections: readonly Section[],
  agenda: readonly AgendaItem[]
): { sections: Section[]; differs: boolean } => {
  let differs = false
  const linked = sections.map((section) => ({
    ...section,
    subsections: section.subsections.map((subsection) => {
      const item = itemOf(subsection.title, agenda)
      // A section of recommendations says so before the title.
      if (item && subsection.recommendations.length === 0)
        differs ||= plain(item.title) !== plain(subsection.title)
      return { ...subsection, agenda_item: item?.item ?? null }
    })
  }))
  return { sections: linked, differs }
}
