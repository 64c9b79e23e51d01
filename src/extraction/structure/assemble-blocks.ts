import { writeRoman } from '#domain/numerals.ts'
import type { UnLanguage } from '#domain/term.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'
import type { Block } from './document.ts'
import { createNumbering, type Numbering } from './follow-numbers.ts'
import { joinLines, type KnownWords } from './join-lines.ts'
import { beginsLower, endsSentence, isCaseless, type Layout, type TextLine, widthOf } from './layout.ts'
import { isBesideRecommendation, isMatrixLine, matrixTheme } from './matrix-lines.ts'
import { type Mark, readMark } from './read-mark.ts'
import { titleOf } from './section-titles.ts'

/** What a block begins as. */
interface Beginning {
  kind: Block['kind']
  number: string | null
  level: number
  mark: Mark | undefined
}

interface Open extends Beginning {
  lines: TextLine[]
  length: number
}

const beginningOf = (mark: Mark, numbering: Numbering): Beginning | undefined => {
  switch (mark.kind) {
    case 'label':
      return { kind: 'label', number: mark.label.number, level: 0, mark }
    case 'annex':
      numbering.restart()
      return { kind: 'heading', number: null, level: 1, mark }
    case 'part': {
      const letter = numbering.section(mark.letters, true)
      if (letter) return { kind: 'heading', number: letter, level: 2, mark }
      return numbering.part(mark.value, mark.hasDot)
        ? { kind: 'heading', number: writeRoman(mark.value), level: 1, mark }
        : undefined
    }
    case 'section': {
      const letter = numbering.section(mark.letters, false)
      return letter ? { kind: 'heading', number: letter, level: 2, mark } : undefined
    }
    case 'dotted':
      return { kind: 'paragraph', number: mark.values.join('.'), level: 0, mark }
    case 'number': {
      const found = numbering.number(mark.value)
      return found && { kind: found, number: String(mark.value), level: found === 'heading' ? 3 : 1, mark }
    }
    case 'item': {
      const found = numbering.item(mark)
      return found && { kind: 'item', ...found, mark }
    }
    case 'bullet':
      return { kind: 'bullet', number: null, level: 1, mark }
  }
}

const hasOpenBracket = ({ lines }: Open) => {
  const text = lines.map((line) => line.text.text).join('')
  return /[(（][^()（）]*$/u.test(text) && text.length < 400
}

const conjunction = /(?:[,،，]|[;؛；])?\s*(?:and|or|et|ou|y|o|e|и|или|و|أو|和|以及|并)$/u

/** Whether a block may begin with a line, by what stands before it. */
const mayBegin = (
  line: TextLine,
  mark: Mark,
  current: Open | undefined,
  layout: Layout,
  numbering: Numbering
) => {
  const last = current?.lines.at(-1)
  if (!current || !last) return true
  if (current.kind === 'heading')
    return mark.kind !== 'item' || line.gap !== 'none' || !hasOpenBracket(current)
  const { text } = last.text
  if (current.kind === 'label' && current.mark?.textAt === text.length) return true
  if (endsSentence(text) || line.gap === 'blank') return true
  if (mark.kind === 'dotted') return true
  if (mark.kind === 'item') return conjunction.test(text) || (!layout.isWrapped && line.gap === 'none')
  if (line.gap === 'page' || (layout.isWrapped && widthOf(text) > 0.7 * layout.width))
    return (mark.kind === 'label' && mark.textAt >= line.text.text.length) || numbering.isNext(mark)
  return true
}

/** Whether a line without a mark goes on with what is open. */
const goesOn = (line: TextLine, current: Open, layout: Layout): boolean => {
  const last = current.lines.at(-1)!
  const [before, text] = [last.text.text, line.text.text]
  const isFull = layout.isWrapped && widthOf(before) > 0.7 * layout.width
  if (current.kind === 'label' && current.mark?.textAt === before.length) return false
  if (current.kind === 'heading') {
    if (endsSentence(before) && line.gap !== 'none') return false
    if (beginsLower(text) || (line.gap === 'none' && hasOpenBracket(current))) return true
    if (
      titleOf(
        current.lines
          .map((each) => each.text.text.slice(each === current.lines[0] ? (current.mark?.textAt ?? 0) : 0))
          .join(' ')
      )
    )
      return false
    if (line.gap === 'none')
      return (
        layout.isWrapped && (widthOf(before) > 0.55 * layout.width || before.length === current.mark?.textAt)
      )
    return isCaseless(text) && line.gap === 'page' && !endsSentence(text) && widthOf(text) < 120
  }
  // An item of a review ends with a semicolon or a stop, if only after the States in brackets.
  if (line.gap === 'none' && current.mark?.kind === 'dotted') {
    const isInMatrix = current.lines.slice(1).some((each) => isMatrixLine(each.text.text))
    if (isInMatrix || isMatrixLine(text) || !endsSentence(before)) return true
  }
  if (line.gap === 'none') {
    if (endsSentence(before)) return layout.isWrapped && widthOf(before) > 0.6 * layout.width
    if (layout.isWrapped) return true
    return beginsLower(text) || (isCaseless(text) && before.length > 60)
  }
  if (endsSentence(before)) return false
  if (line.gap === 'page') return true
  return beginsLower(text) || (isCaseless(text) && (layout.isWrapped ? isFull : before.length > 60))
}

const blockOf = (
  { kind, number, level, mark, lines }: Open,
  language: UnLanguage,
  known: KnownWords
): Block => {
  const whole = joinLines(lines, language, known)
  const first = lines[0]!.text
  const textAt = mark?.textAt ?? 0
  const body = first.slice(textAt).text.trim()
    ? [{ ...lines[0]!, text: first.slice(textAt).trim() }, ...lines.slice(1)]
    : lines.slice(1)
  return {
    kind,
    mark: mark ? mark.printed.replace(/\s+/g, ' ') : null,
    number,
    level,
    text:
      body.length > 0 ? joinLines(body, language, known) : MappedText.join([first.slice(first.text.length)]),
    whole,
    page: lines[0]!.page
  }
}

const longestTitle = 120

/** Short lines between paragraphs that end as no sentence does are headings without a mark. */
const withTitles = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    const { text } = block.text
    const [before, next] = [blocks[index - 1], blocks[index + 1]]
    const [named] = block.kind === 'plain' || block.kind === 'heading' ? (matrixTheme.exec(text) ?? []) : []
    if (named !== undefined && widthOf(text) <= longestTitle)
      return { ...block, kind: 'heading', text: block.text.slice(named.length) }
    const isTitle =
      block.kind === 'plain' &&
      next !== undefined &&
      next.kind !== 'heading' &&
      (before === undefined ||
        (before.kind !== 'label' && endsSentence(before.text.text) && !/[:：,]$/u.test(before.text.text))) &&
      widthOf(text) <= longestTitle &&
      !isBesideRecommendation(text) &&
      !/[.;:,!?…。；：，؛،]$/u.test(text) &&
      /^["“«(（《]?[\p{Lu}\p{Lo}]/u.test(text)
    return isTitle ? { ...block, kind: 'heading' } : block
  })

/** No paragraph is longer; readers look at each as a whole, some at all of it from each place. */
const longestBlock = 20_000

/** Puts lines together to headings, labels, paragraphs and items. */
export const assembleBlocks = (
  lines: readonly TextLine[],
  layout: Layout,
  language: UnLanguage,
  known: KnownWords
): Block[] => {
  const blocks: Open[] = []
  const numbering = createNumbering()
  for (const [index, line] of lines.entries()) {
    const current = blocks.at(-1)
    const mark = readMark(line.text.text)
    if (mark && mayBegin(line, mark, current, layout, numbering)) {
      numbering.look(line, lines[index + 1], current?.lines.at(-1)?.text.text)
      const beginning = beginningOf(mark, numbering)
      if (beginning) {
        blocks.push({ ...beginning, lines: [line], length: line.text.text.length })
        continue
      }
    }
    if (current && goesOn(line, current, layout) && current.length < longestBlock) {
      current.lines.push(line)
      current.length += line.text.text.length
    } else {
      const title = titleOf(line.text.text)
      if (title) numbering.heading()
      blocks.push({
        kind: title ? 'heading' : 'plain',
        number: null,
        level: 3,
        mark: undefined,
        lines: [line],
        length: line.text.text.length
      })
    }
  }
  return withTitles(blocks.map((block) => blockOf(block, language, known)))
}
