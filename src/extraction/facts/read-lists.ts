import type { AgendaItem, ListedDocument } from '#extraction/extraction.ts'
import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { type Entry, isIn, isOutside } from './entries.ts'
import { symbolsIn } from './find-symbols.ts'
import { foldText } from './fold-text.ts'
import { agendaAdopted, documentsBefore, languageLimits } from './words/list-words.ts'

/** An item of a list: its mark in Latin, the depth it stands at, and its words. */
interface ListItem {
  number: string
  level: number
  text: MappedText
}

const itemsAfter = (blocks: readonly Block[], index: number): ListItem[] => {
  const found: ListItem[] = []
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'item' && block.kind !== 'bullet') break
    found.push({ number: block.number ?? '', level: block.level, text: block.text })
  }
  return found
}

const inlineMark =
  /(?<=^|[:;.：；。؛]\s?)\s*(?:(\d{1,2})(?:[.)]\s+|[.．、]\s?(?=\p{Script=Han})|\s?[-–]\s*(?=\p{Script=Arabic}))|[(（]([a-zа-я]|[أا-ي])[)）]\s*|([a-zа-я])\)\s+)/gu

/** Items of a list printed inside one paragraph: `1. Matters: (a) Opening; (b) Agenda; 2. …`. */
const itemsInside = (text: MappedText): ListItem[] => {
  const marks = [...text.text.matchAll(inlineMark)]
  let [next, letter] = [1, 'a']
  const kept = marks.filter(({ 1: number, 2: bracketed, 3: bare }) => {
    if (number !== undefined) {
      if (Number(number) !== next) return false
      next += 1
      letter = 'a'
      return true
    }
    if ((bracketed ?? bare) !== letter) return false
    letter = String.fromCharCode(letter.charCodeAt(0) + 1)
    return true
  })
  return kept.map((mark, place) => ({
    number: mark[1] ?? mark[2] ?? mark[3]!,
    level: mark[1] === undefined ? 2 : 1,
    text: text.slice(mark.index + mark[0].length, kept[place + 1]?.index ?? text.text.length).trim()
  }))
}

const endMarks = /[\s*.;:,،؛。；：]+$/u
const withoutEnd = (text: MappedText): MappedText => text.slice(0, text.text.replace(endMarks, '').length)

const listAfter = (document: Pick<ReportDocument, 'blocks'>, { index, block }: Entry) => {
  const items = itemsAfter(document.blocks, index)
  return items.length > 0 ? items : itemsInside(block.text)
}

/** The agenda that was adopted, with the letters below its items. */
export const readAgenda = (
  document: Pick<ReportDocument, 'blocks' | 'language'>,
  entries: readonly Entry[]
): AgendaItem[] => {
  const adopted = new RegExp(agendaAdopted[document.language], 'iu')
  const candidates = entries.filter(
    ({ block }) => block.kind !== 'item' && adopted.test(foldText(block.text.text).text)
  )
  const chapeau = candidates.find((entry) => isIn(entry, 'agenda')) ?? candidates.at(-1)
  if (!chapeau) return []
  const agenda: AgendaItem[] = []
  for (const { number, text } of listAfter(document, chapeau)) {
    const title = withoutEnd(text)
    const last = agenda.at(-1)
    if (/^\d+$/.test(number)) {
      agenda.push({ item: number, title: title.text, subitems: [], spans: { title: title.originOf() } })
    } else if (last && number) {
      last.subitems.push({ letter: number, title: title.text })
      last.spans[`subitem_${number}`] = title.originOf()
    }
  }
  return agenda
}

const limits = new RegExp(languageLimits, 'iu')

const documentOf = ({ number, text }: ListItem): ListedDocument => {
  const symbols = symbolsIn(text.text)
  const [first] = symbols
  const last = symbols.at(-1)
  // The title ends where the bracket with the symbol opens.
  const opened = first ? text.text.slice(0, first.start).replace(/[\s[(（]+$/u, '').length : text.text.length
  const isBefore = opened > 0
  const title = withoutEnd(isBefore ? text.slice(0, opened) : text.slice(last?.end ?? 0).trim())
  const plain = title.text.replace(limits, '').replace(/^[\s):,）-]+/u, '')
  return {
    letter: /^[a-z]+$/.test(number) ? number : null,
    title: plain,
    symbols: symbols.map(({ symbol }) => symbol),
    as_printed: first && last ? text.text.slice(first.start, last.end) : null,
    spans: {
      title: title.originOf(),
      ...(first && last && { symbols: text.originOf(first.start, last.end) })
    }
  }
}

/** Documents the body had before it; those of other committees in an annex are none. */
export const readDocumentation = (
  document: Pick<ReportDocument, 'blocks' | 'language'>,
  entries: readonly Entry[]
): ListedDocument[] => {
  const before = new RegExp(documentsBefore[document.language], 'iu')
  const inSection = entries.filter((entry) => isIn(entry, 'documentation') && entry.block.kind !== 'item')
  const chapeaux =
    inSection.length > 0
      ? inSection
      : entries.filter(({ block }) => block.kind !== 'item' && before.test(block.text.text))
  return chapeaux
    .filter((entry) => !isOutside(entry))
    .flatMap((chapeau) => {
      const listed = listAfter(document, chapeau)
      if (listed.length > 0) return listed.map(documentOf)
      return symbolsIn(chapeau.block.text.text).length > 0 && inSection.length > 0
        ? [documentOf({ number: '', level: 1, text: chapeau.block.text })]
        : []
    })
}
