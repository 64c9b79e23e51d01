import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import { introduces, isRefused } from '#extraction/words/adoption.ts'
import { bodyText } from './body-text.ts'
import { foldText } from './folded-text.ts'
import type { FoundRecommendation } from './found.ts'
import { isElsewhere, isForRecommendations, type Place } from './places.ts'

const endsIt = ({ kind, text }: Block) =>
  kind === 'label' ||
  kind === 'heading' ||
  kind === 'paragraph' ||
  (kind === 'plain' && /[:：]$/u.test(text.text) && introduces.test(foldText(text.text).text))

/** For each block the paragraph that introduces it, and whether the last that might says that nothing was adopted. */
const leadsOf = (blocks: readonly Block[]) => {
  let chapeau: Block | undefined
  let last: Block | undefined
  return blocks.map((block) => {
    const lead = { chapeau, last }
    const { kind, level, text } = block
    if (kind === 'heading') {
      last = undefined
      if (level === 1) chapeau = undefined
    }
    if (kind === 'paragraph') chapeau = block
    if (kind === 'paragraph' || (kind === 'plain' && /[:：]$/u.test(text.text))) last = block
    return lead
  })
}

/** Recommendations under labels (V1, V2). */
export const findLabelled = (document: ReportDocument, places: readonly Place[]): FoundRecommendation[] => {
  const { blocks } = document
  const labels = [...blocks.keys()].filter((index) => blocks[index]!.kind === 'label')
  const inSections = labels.filter((index) => isForRecommendations(places[index]!))
  const chosen = inSections.length > 0 ? inSections : labels.filter((index) => !isElsewhere(places[index]!))
  const leads = leadsOf(blocks)
  return chosen.flatMap((index) => {
    const label = blocks[index]!
    const { chapeau, last } = leads[index]!
    let end = index + 1
    while (end < blocks.length && !endsIt(blocks[end]!)) end += 1
    const text = bodyText(blocks.slice(index, end), document)
    if (text.text === '' || (last && isRefused(foldText(last.text.text).text))) return []
    return {
      number: label.number!,
      mark: label.whole.slice(0, label.mark!.length),
      isLabelled: true,
      place: places[index]!,
      chapeau,
      inheritsVerb: false,
      text,
      flags: []
    }
  })
}
