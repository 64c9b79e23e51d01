import type { Block, Part, ReportDocument } from '#extraction/structure/document.ts'
import { isAboutRecommendations, type SectionTopic, topicOf } from '#extraction/structure/section-titles.ts'
import { isOfEarlier, isOfProposals } from '#extraction/words/adoption.ts'
import { foldText } from './folded-text.ts'

/** Headings a block stands below, the highest first. */
export type Place = readonly Block[]

/** The headings above each block of a document. */
export const placesOf = ({ blocks, parts }: ReportDocument): Place[] => {
  const places: Place[] = blocks.map(() => [])
  const visit = (all: readonly Part[], above: Place) => {
    for (const { heading, from, to, parts: inner } of all) {
      const place = [...above, heading]
      for (let index = from; index < to; index++) places[index] = place
      visit(inner, place)
    }
  }
  visit(parts, [])
  return places
}

const elsewhere = new Set<SectionTopic>([
  'introduction',
  'deliberations',
  'organization',
  'opening',
  'statements',
  'agenda',
  'participation',
  'officers',
  'documentation',
  'adoption',
  'annex',
  'pledges'
])

const topic = (heading: Block) =>
  topicOf(heading.text.text) ??
  (heading.level === 1 && heading.number === null && heading.mark ? 'annex' : undefined)

/** Whether a title names recommendations that are not those adopted now. */
export const isRefusedTitle = ({ text: { text } }: Block) => {
  const { text: folded } = foldText(text)
  return isOfEarlier.test(folded) || (isAboutRecommendations(text) && isOfProposals.test(folded))
}

const namesRecommendations = (heading: Block) =>
  isAboutRecommendations(heading.text.text) && !isRefusedTitle(heading)

/** Whether a place is a section of recommendations: agenda items are called so too, in summaries. */
export const isForRecommendations = (place: Place): boolean =>
  !place.some((heading) => topic(heading) === 'deliberations' || isRefusedTitle(heading)) &&
  place.some(namesRecommendations) &&
  !elsewhere.has(topic(place.at(-1)!)!)

export const isInAnnex = (place: Place): boolean => place.some((heading) => topic(heading) === 'annex')

/** Whether a place is one of those where no recommendation of the meeting stands. */
export const isElsewhere = (place: Place): boolean =>
  !isForRecommendations(place) &&
  place.some((heading) => elsewhere.has(topic(heading)!) || isRefusedTitle(heading))

const titled = (heading: Block) => heading.text.text.replace(/[\s*]+$/u, '')

/** Part and section of a place, as an extraction gives them. */
export const sectionOf = (
  place: Place
): {
  part: string | null
  section: { letter: string | null; title: string } | null
  heading: Block | undefined
} => {
  const part = place.find(({ level }) => level === 1)
  const lettered = place.find(({ level }) => level === 2)
  const heading = lettered ?? part ?? place.at(-1)
  return {
    part: part?.number ?? null,
    section: heading ? { letter: lettered?.number ?? null, title: titled(heading) } : null,
    heading
  }
}
