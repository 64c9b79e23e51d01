import type { Recommendation, Section, Subsection } from './extraction.ts'
import type { FoundRecommendation } from './recommendations/found.ts'
import type { Block, Part, ReportDocument } from './structure/document.ts'

const paragraphsOf = ({ from, to }: Part, blocks: readonly Block[]): [number, number] | null => {
  const numbers = blocks
    .slice(from, to)
    .filter(({ kind, number, level }) => kind === 'paragraph' && level > 0 && number !== null)
    .map(({ number }) => Number(number))
  return numbers.length === 0 ? null : [numbers[0]!, numbers.at(-1)!]
}

const titleOf = ({ text }: Block) => text.text.replace(/[\s*]+$/u, '')

/** The sections of a report with their paragraphs, and the recommendations in them. */
export const readSections = (
  { blocks, parts }: ReportDocument,
  found: readonly FoundRecommendation[],
  recommendations: readonly Recommendation[]
): Section[] => {
  const below = (heading: Block) =>
    recommendations.filter((_, index) => found[index]!.place.includes(heading)).map(({ number }) => number)
  const subsectionOf = (part: Part): Subsection => ({
    letter: part.heading.number ?? '',
    title: titleOf(part.heading),
    paragraphs: paragraphsOf(part, blocks),
    recommendations: below(part.heading),
    agenda_item: null,
    spans: { title: part.heading.text.originOf() }
  })
  return parts.map((part) => ({
    part: part.level === 1 ? part.heading.number : null,
    title: titleOf(part.heading),
    paragraphs: paragraphsOf(part, blocks),
    subsections: part.parts
      .filter(({ level, heading }) => level === 2 && heading.number !== null)
      .map(subsectionOf),
    spans: { title: part.heading.text.originOf() }
  }))
}
