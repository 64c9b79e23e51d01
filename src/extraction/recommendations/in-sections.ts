import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import {
  introduces,
  isOfAllPresent,
  isRefused,
  recommends,
  reports,
  speakerIn,
  wasBefore
} from '#extraction/words/adoption.ts'
import { bodyText, markOf } from './body-text.ts'
import { findClauses } from './find-clauses.ts'
import { foldText } from './folded-text.ts'
import type { FoundRecommendation } from './found.ts'
import { itemsOf, listAfter, listsBelow, opensList } from './lists.ts'
import { isElsewhere, isForRecommendations, type Place } from './places.ts'

const firstSentence = (text: string) => /^.{1,1500}?(?:[.!?؟](?=\s|$)|。|$)/su.exec(text)?.[0] ?? text

const sayingOf = ({ text: { text } }: Block) => {
  const first = firstSentence(text)
  return { first, folded: foldText(first) }
}

/** Whether a speaker is named before anybody is asked for something, so that it is the speaker who asks. */
const isSaid = (block: Block, { language }: ReportDocument) => {
  const { first, folded } = sayingOf(block)
  const speaker = isOfAllPresent.test(folded.text) ? undefined : speakerIn(folded.text)
  const [asked] = findClauses(first, language)
  return speaker !== undefined && (asked === undefined || folded.at(speaker) <= asked.start)
}

/** Whether a paragraph asks somebody for something, and is not about what a speaker asked. */
const isOperative = (block: Block, document: ReportDocument) => {
  const { first, folded } = sayingOf(block)
  if (isRefused(folded.text) || wasBefore.test(folded.text)) return false
  return findClauses(first, document.language).length > 0 && !isSaid(block, document)
}

const isIntroduction = (block: Block) => introduces.test(sayingOf(block).folded.text)

/** Whether a paragraph tells what happened, or what was said, and so asks for nothing. */
const isReport = (block: Block) => {
  const { text: folded } = sayingOf(block).folded
  return reports.test(folded) || speakerIn(folded) !== undefined || isRefused(folded)
}

/** Whether most items of a list are what speakers said. */
const areSaid = (list: readonly Block[], document: ReportDocument) =>
  list.filter((item) => isSaid(item, document)).length * 2 >= list.length

/**
 * Recommendations without a label: paragraphs of their sections (V3), items under a paragraph that introduces
 * them (V4, V5), and what has no number (V6, V13).
 */
export const findInSections = (document: ReportDocument, places: readonly Place[]): FoundRecommendation[] => {
  const { blocks } = document
  const found: FoundRecommendation[] = []
  const ordinals = new Map<Block | undefined, number>()
  const nextOrdinal = (place: Place) => {
    const heading = place.at(-1)
    const ordinal = (ordinals.get(heading) ?? 0) + 1
    ordinals.set(heading, ordinal)
    return String(ordinal)
  }
  // Where recommendations were announced, a paragraph is one in whatever words it asks.
  const announced = new Set<Block | undefined>()
  const add = (item: Omit<FoundRecommendation, 'isLabelled' | 'flags'>, isImplicit: boolean) =>
    found.push({ ...item, isLabelled: false, flags: isImplicit ? ['implicit_number'] : [] })

  const addItems = (list: readonly Block[], chapeau: Block | undefined, place: Place) => {
    for (const item of itemsOf(list)) {
      const [first] = item
      const base = chapeau?.number ?? null
      const number =
        first!.number === null
          ? nextOrdinal(place)
          : base === null || /^\d+[.-]/.test(first!.mark ?? '')
            ? first!.number
            : `${base}(${first!.number})`
      const text =
        item.length === 1 ? first!.text : bodyText([{ ...first!, kind: 'plain' }, ...item.slice(1)], document)
      add({ number, mark: markOf(first!), place, chapeau, inheritsVerb: true, text }, first!.number === null)
    }
  }

  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    const place = places[index]!
    const isInSection = isForRecommendations(place)
    const { text: folded } = foldText(block.text.text)
    const isParagraph = block.kind === 'paragraph' || block.kind === 'plain'
    const lists = isParagraph && opensList(block) ? listsBelow(blocks, index, isInSection) : []
    const length = lists.reduce((sum, list) => sum + list.length, 0)
    if (length > 0) {
      const isChapeau = isInSection || (length >= 2 && !isElsewhere(place) && recommends.test(folded))
      const isSpeaker = speakerIn(folded) !== undefined && !(isInSection && isOfAllPresent.test(folded))
      const isHearsay = isRefused(folded) || isSpeaker || areSaid(lists.flat(), document)
      for (const list of isChapeau && !isHearsay ? lists : [])
        addItems(list, block, places[blocks.indexOf(list[0]!, index)]!)
      index = blocks.indexOf(lists.at(-1)!.at(-1)!, index)
      continue
    }
    if (!isInSection) continue
    if (isIntroduction(block) || (block.kind === 'paragraph' && opensList(block))) announced.add(place[0])
    if (block.kind === 'bullet') {
      const bullets = [block, ...listAfter(blocks, index)]
      addItems(bullets, undefined, place)
      index += bullets.length - 1
    } else if (block.kind === 'item') {
      const items = [block, ...listAfter(blocks, index)]
      addItems(items, undefined, place)
      index += items.length - 1
    } else if (
      (block.kind === 'paragraph' || block.kind === 'plain') &&
      !isIntroduction(block) &&
      (isOperative(block, document) ||
        (block.kind === 'paragraph' &&
          block.level > 0 &&
          announced.has(place[0]) &&
          !opensList(block) &&
          !isReport(block)))
    ) {
      const hasNumber = block.kind === 'paragraph'
      const tail = hasNumber ? followers(blocks, index) : []
      add(
        {
          number: hasNumber ? block.number! : nextOrdinal(place),
          mark: hasNumber ? markOf(block) : undefined,
          place,
          chapeau: undefined,
          inheritsVerb: false,
          text: bodyText([{ ...block, kind: 'plain' }, ...tail], document)
        },
        !hasNumber
      )
      index += tail.length
    }
  }
  return found
}

/** Paragraphs without a number that belong to the one before them. */
const followers = (blocks: readonly Block[], index: number): Block[] => {
  let end = index + 1
  while (blocks[end] && (blocks[end]!.kind === 'plain' || blocks[end]!.kind === 'item')) end += 1
  return blocks.slice(index + 1, end)
}
