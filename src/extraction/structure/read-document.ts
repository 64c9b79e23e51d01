import { Failure } from '#domain/failure.ts'
import type { UnLanguage } from '#domain/term.ts'
import { detectLanguage } from '#extraction/text/detect-language.ts'
import { findFurniture } from '#extraction/text/find-furniture.ts'
import { splitLines } from '#extraction/text/split-lines.ts'
import { inReadingOrder, isInVisualOrder } from '#extraction/text/visual-order.ts'
import { assembleBlocks } from './assemble-blocks.ts'
import type { Block, Part, ReportDocument } from './document.ts'
import { findContents } from './find-contents.ts'
import { joinBrokenLabels } from './join-broken-labels.ts'
import { knownWords } from './join-lines.ts'
import { layoutOf, type TextLine, textLines } from './layout.ts'
import { matrixTheme } from './matrix-lines.ts'
import { readMark } from './read-mark.ts'
import { titleOf, topicOf } from './section-titles.ts'

/** Longest front there is: masthead, title and perhaps a list of other documents of a host site. */
const longestFront = 200

/** Where the text begins: at its first heading or numbered paragraph. */
const endOfFront = (lines: readonly TextLine[]): number => {
  const at = lines.findIndex(({ text: { text } }, index) => {
    if (index > longestFront) return true
    const topic = titleOf(text)
    if (topic && topic !== 'agenda' && topic !== 'contents') return true
    if (matrixTheme.test(text)) return true
    const mark = readMark(text)
    if (mark?.kind === 'part') {
      const title = text.slice(mark.textAt)
      return title !== '' && (mark.value === 1 || topicOf(title) !== undefined)
    }
    if (mark?.kind === 'number') return mark.value === 1 && text.length - mark.textAt > 15
    return mark?.kind === 'label' || mark?.kind === 'dotted'
  })
  return Math.max(0, at)
}

/** Headings with the blocks below them, inside one another by their levels. */
const partsOf = (blocks: readonly Block[]): Part[] => {
  const roots: Part[] = []
  const open: Part[] = []
  for (const [index, heading] of blocks.entries()) {
    if (heading.kind !== 'heading') continue
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop()!.to = index
    const part: Part = { level: heading.level, heading, from: index + 1, to: blocks.length, parts: [] }
    const parent = open.at(-1)
    ;(parent ? parent.parts : roots).push(part)
    open.push(part)
  }
  return roots
}

/**
 * Reads the printed text of a report as a document. Throws a `Failure` when it has no text or is in another
 * language than the one said.
 */
export const readDocument = (
  raw: string,
  said?: UnLanguage
): ReportDocument & { isLanguageGuessed: boolean; isVisual: boolean } => {
  const printed = splitLines(raw)
  const isVisual = isInVisualOrder(printed)
  const lines = isVisual ? inReadingOrder(printed) : printed
  const detected = detectLanguage(lines)
  if (!detected)
    throw new Failure(
      'invalid-record',
      'The file has no text in a language of the United Nations: perhaps it is a scan without a text layer.'
    )
  const { language, isGuess } = detected
  if (said && said !== language)
    throw new Failure(
      'invalid-record',
      `The text is in another language than the one said: it reads as ${language}, not ${said}.`
    )
  const marked = findFurniture(lines)
  const text = textLines(lines, (index) => marked[index] !== undefined)
  const contents = findContents(text)
  const proper = text.filter((_, index) => !contents.has(index))
  const front = endOfFront(proper)
  const body = joinBrokenLabels(proper.slice(front))
  const blocks = assembleBlocks(body, layoutOf(body), language, knownWords(body))
  return {
    language,
    isLanguageGuessed: isGuess && said === undefined,
    isVisual,
    raw,
    front: proper.slice(0, front).map((line) => line.text),
    furniture: lines.flatMap((line, index) =>
      marked[index] && line.text.text ? [{ kind: marked[index], text: line.text, page: line.page }] : []
    ),
    contents: text.filter((_, index) => contents.has(index)).map((line) => line.text),
    blocks,
    parts: partsOf(blocks)
  }
}
