import type { UprPosition } from '#extraction/extraction.ts'
import type { FindStates } from '#extraction/facts/gazetteer.ts'
import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import { matrixKeyIn } from '#extraction/structure/matrix-lines.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { isPosition, positions, positionWord, recommends } from '#extraction/words/adoption.ts'
import { markOf } from './body-text.ts'
import { foldText } from './folded-text.ts'
import type { FoundRecommendation } from './found.ts'
import { isElsewhere, type Place } from './places.ts'

/** Names in brackets at the end of an item, some in brackets themselves. */
const states = /\s*[(（]((?:[^()（）]|[(（][^()（）]{0,80}[)）]){1,1500})[)）]\s*[.;؛；。]?\s*$/u
/** Where one State's recommendation may end and the next one's begin. */
const next = /[)）]\s*[;؛；]\s*(?=\p{L})/gu
/** The case of a beginning; `and` is written together with the word in Arabic, and begins nothing. */
const caseOf = (text: string) => (/^\p{Ll}|^و/u.test(text) ? 'lower' : 'upper')

const positionIn = (text: string): UprPosition | null => {
  const { text: folded } = foldText(text)
  return positions.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

const lastBracket = /[(（]([^()（）]{2,400}|[^()（）]{0,200}[(（][^()（）]{0,80}[)）][^()（）]{0,200})[)）]$/u
const innerBracket = /[(（]([^()（）]{2,200})[)）]/gu

/** Whether what stands in brackets is States and nothing else. */
const isOfStates = (inside: string | undefined, findStates: FindStates): boolean => {
  if (inside === undefined) return false
  const found = findStates(inside)
  const named = found.reduce((sum, { start, end }) => sum + end - start, 0)
  return found.length > 0 && named >= 0.6 * inside.length
}

/** Text of an item, as it is printed, and the States in it; several when several States have their own. */
const splitItem = (
  item: MappedText,
  findStates: FindStates
): { text: MappedText; states: MappedText[] }[] => {
  const cut = matrixKeyIn(item.text)
  let rest = (cut === undefined ? item : item.slice(0, cut)).trim()
  const pieces: MappedText[] = []
  let from = 0
  for (const { 0: printed, index } of rest.text.matchAll(next)) {
    // What begins in another case than the item goes on with it: `(Egypt); continue …`.
    if (caseOf(rest.text.slice(index + printed.length)) !== caseOf(rest.text)) continue
    if (!isOfStates(lastBracket.exec(rest.text.slice(from, index + 1))?.[1], findStates)) continue
    pieces.push(rest.slice(from, index + printed.length).trim())
    from = index + printed.length
  }
  rest = rest.slice(from)
  return [...pieces, rest].map((piece) => {
    const named: MappedText[] = []
    let before = piece
    for (let found = states.exec(before.text); found; found = states.exec(before.text)) {
      // An acronym before the States belongs to the text.
      if (named.length > 0 && /^\p{Lu}{2,8}$/u.test(found[1]!)) break
      const start = found.index + found[0].indexOf(found[1]!)
      named.unshift(before.slice(start, start + found[1]!.length))
      before = before.slice(0, found.index)
      if (named.length > 20) break
    }
    const within = [...before.text.matchAll(innerBracket)].filter(({ 1: inside }) =>
      isOfStates(inside, findStates)
    )
    const inner = within.map(({ 1: inside, index }) => before.slice(index + 1, index + 1 + inside!.length))
    return { text: piece.trim(), states: [...inner, ...named] }
  })
}

/** What a matrix says on the lines of the item itself. */
const positionWithin = ({ text: { text } }: Block): UprPosition | null => {
  const cut = matrixKeyIn(text)
  if (cut === undefined) return null
  const said = positionWord.exec(foldText(text.slice(cut)).text)?.[0]
  return positionIn(said ?? text.slice(cut))
}

/** `Supported` and `Position of the State under review: Noted` on a line below an item. */
const positionBelow = (blocks: readonly Block[], index: number): UprPosition | null => {
  for (const { kind, text } of blocks.slice(index + 1, index + 8)) {
    if (kind === 'paragraph') return null
    const said = /^(?:[^:：]{3,60}[:：])?\s*([^:：]{2,24})$/u.exec(text.text)?.[1]
    if (said !== undefined && isPosition.test(foldText(said).text)) return positionIn(said)
  }
  return null
}

/** Recommendations of a universal periodic review by dotted number (V7, V9, V10, V15). */
export const findDotted = (
  document: ReportDocument,
  places: readonly Place[],
  findStates: FindStates
): FoundRecommendation[] => {
  const { blocks } = document
  let chapeau: Block | undefined
  return blocks.flatMap((block, index): FoundRecommendation[] => {
    if (block.kind === 'paragraph' && block.level > 0) chapeau = block
    if (block.kind === 'plain' && /[:：]$/u.test(block.text.text) && positionIn(block.text.text))
      chapeau = block
    if (block.kind !== 'paragraph' || block.level > 0 || isElsewhere(places[index]!)) return []
    const position =
      positionWithin(block) ??
      positionBelow(blocks, index) ??
      (chapeau ? positionIn(chapeau.text.text) : null)
    return splitItem(block.text, findStates)
      .filter(({ text }) => text.text !== '')
      .map(({ text, states: named }) => ({
        number: block.number!,
        mark: markOf(block),
        isLabelled: false,
        place: places[index]!,
        chapeau: chapeau?.kind === 'paragraph' ? chapeau : undefined,
        inheritsVerb: false,
        text,
        flags: [],
        review: { states: named, position }
      }))
  })
}

const leastInAList = 3

/** Ends with a colon, or says what is said of recommendations alone: `… no later than the fourteenth session.` */
const introducesItems = (text: string) =>
  /[:：]$/u.test(text) || (recommends.test(foldText(text).text) && positionIn(text) !== null)

const numbered = ({ kind, number }: Block) => kind === 'item' && number !== null && /^\d+$/.test(number)

/** Those of the first cycle, whose numbers restart under each lead-in (V8). */
export const findRestarting = (
  document: ReportDocument,
  places: readonly Place[],
  findStates: FindStates
): FoundRecommendation[] => {
  const { blocks } = document
  const groups = blocks.map((chapeau, at) => {
    if (chapeau.kind !== 'paragraph' || !introducesItems(chapeau.text.text) || isElsewhere(places[at]!))
      return []
    let end = at + 1
    while (blocks[end] && numbered(blocks[end]!)) end += 1
    const items = blocks.slice(at + 1, end)
    const withStates = items.filter(({ text }) => states.test(text.text))
    return withStates.length * 2 < items.length ? [] : items
  })
  // A report with a list of several has short ones beside it.
  if (!groups.some(({ length }) => length >= leastInAList)) return []
  return groups.flatMap((items, at) => {
    const chapeau = blocks[at]!
    const position = positionIn(chapeau.text.text)
    return items.flatMap((item) => {
      const { text, states: named } = joined(splitItem(item.text, findStates), item.text)
      return {
        number: `${chapeau.number}.${item.number}`,
        mark: markOf(item),
        isLabelled: false,
        place: places[at]!,
        chapeau,
        inheritsVerb: false,
        text,
        flags: [],
        review: { states: named, position }
      }
    })
  })
}

/** In the first cycle a number stands for one recommendation, whoever made it. */
const joined = (pieces: ReturnType<typeof splitItem>, whole: MappedText) =>
  pieces.length === 1 ? pieces[0]! : { text: whole, states: pieces.flatMap(({ states: named }) => named) }
