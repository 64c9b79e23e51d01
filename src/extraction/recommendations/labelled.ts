import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import { introduces, isRefused } from '#extraction/words/adoption.ts'
import { bodyText, chapeauBefore } from './body-text.ts'
import { foldText } from './folded-text.ts'
import type { FoundRecommendation } from './found.ts'
import { isElsewhere, isForRecommendations, type Place } from './places.ts'

const endsIt = ({ kind, text }: Block) =>
  kind === 'label' ||
  kind === 'heading' ||
  kind === 'paragraph' ||
  (kind === 'plain' && /[:：]$/u.test(text.text) && introduces.test(foldText(text.text).text))

const standsBelowRefusal = (blocks: readonly Block[], index: number) => {
  for (let at = index - 1; at >= 0 && blocks[at]!.kind !== 'heading'; at--) {
    const { kind, text } = blocks[at]!
    if (kind === 'paragraph' || (kind === 'plain' && /[:：]$/u.test(text.text)))
      return isRefused(foldText(text.text).text)
  }
  return false
}

/** Recommendations under labels (V1, V2). */
export const findLabelled = (document: ReportDocument, places: readonly Place[]): FoundRecommendation[] => {
  const { blocks } = document
  const labels = [...blocks.keys()].filter((index) => blocks[index]!.kind === 'label')
  const inSections = labels.filter((index) => isForRecommendations(places[index]!))
  const chosen = inSections.length > 0 ? inSections : labels.filter((index) => !isElsewhere(places[index]!))
  return chosen.flatMap((index) => {
    const label = blocks[index]!
    const end = blocks.findIndex((block, at) => at > index && endsIt(block))
    const text = bodyText(blocks.slice(index, end < 0 ? blocks.length : end), document)
    if (text.text === '' || standsBelowRefusal(blocks, index)) return []
    return {
      number: label.number!,
      mark: label.whole.slice(0, label.mark!.length),
      isLabelled: true,
      place: places[index]!,
      chapeau: chapeauBefore(blocks, index),
      inheritsVerb: false,
      text,
      flags: []
    }
  })
}
