import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import { topicOf } from '#extraction/structure/section-titles.ts'
import {
  committeeAlone,
  committeeAsks,
  isHearsay,
  speakerIn,
  statePartyShould
} from '#extraction/words/adoption.ts'
import { bodyText, markOf } from './body-text.ts'
import { findClauses } from './find-clauses.ts'
import { foldText } from './folded-text.ts'
import type { FoundRecommendation } from './found.ts'
import { itemsOf, listAfter, opensList } from './lists.ts'
import { isElsewhere, isRefusedTitle, type Place } from './places.ts'

const sentencesIn = (text: string) =>
  text.split(/(?<=[.。؟])\s*/u).filter((sentence) => sentence.trim() !== '')

/** Whether a sentence asks the State party, and does not tell what was said that it should do or have done. */
const asksStateParty = (sentence: string) => {
  const { text: folded } = foldText(sentence)
  const at = statePartyShould.exec(folded)?.index
  const speaker = speakerIn(folded)
  return at !== undefined && !isHearsay.test(folded) && (speaker === undefined || speaker > at)
}

const asksOf = ({ blocks }: ReportDocument) => {
  const isOfCommittee = blocks.some(({ text }) => committeeAsks.test(foldText(text.text).text))
  return (text: string) => {
    const { text: folded } = foldText(text)
    return committeeAsks.test(folded) || (isOfCommittee && sentencesIn(text).some(asksStateParty))
  }
}

/** The sentence that opens a list, and has to ask: a list of concerns does not. */
const lastSentence = ({ text }: Block) => sentencesIn(text.text).at(-1) ?? ''

/**
 * No treaty body reports statements: a section of that name is one on data, which Arabic calls alike. And what it says
 * of its earlier recommendations is a recommendation.
 */
const maySayElsewhere = (heading: Block) =>
  topicOf(heading.text.text) !== 'statements' && !isRefusedTitle(heading)

/** Paragraphs of a treaty body that recommend, with their items one by one (V11 to V13). */
export const findByCommittee = (
  document: ReportDocument,
  places: readonly Place[]
): FoundRecommendation[] => {
  const { blocks } = document
  const asks = asksOf(document)
  let ordinal = 0
  return blocks.flatMap((block, index): FoundRecommendation[] => {
    const isParagraph = (block.kind === 'paragraph' && block.level > 0) || block.kind === 'plain'
    if (!isParagraph || isElsewhere(places[index]!.filter(maySayElsewhere))) return []
    const verbsBelow = committeeAlone.test(foldText(block.text.text).text)
    if (!verbsBelow && !asks(block.text.text)) return []
    const list = opensList(block) ? listAfter(blocks, index) : []
    const isAsking = (item: Block[]) => findClauses(item[0]!.text.text, document.language).length > 0
    const items = list.length < 2 ? [] : verbsBelow ? itemsOf(list).filter(isAsking) : itemsOf(list)
    if (verbsBelow && items.length === 0) return []
    ordinal += 1
    const hasNumber = block.kind === 'paragraph'
    const number = hasNumber ? block.number! : String(ordinal)
    const common = {
      isLabelled: false,
      place: places[index]!,
      flags: hasNumber ? [] : ['implicit_number' as const]
    }
    if (items.length > 0 && (verbsBelow || asks(lastSentence(block)))) {
      return items.map((item, at) => ({
        ...common,
        number: `${number}(${item[0]!.number ?? at + 1})`,
        mark: markOf(item[0]!),
        chapeau: block,
        inheritsVerb: !verbsBelow,
        text:
          item.length === 1
            ? item[0]!.text
            : bodyText([{ ...item[0]!, kind: 'plain' }, ...item.slice(1)], document)
      }))
    }
    return [
      {
        ...common,
        number,
        mark: hasNumber ? markOf(block) : undefined,
        chapeau: undefined,
        inheritsVerb: false,
        text: bodyText([{ ...block, kind: 'plain' }, ...list], document)
      }
    ]
  })
}
