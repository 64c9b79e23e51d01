import type { TextLine } from './layout.ts'
import { plainTitle, topicOf } from './section-titles.ts'

const leader = /\.{4,}|…{2,}|(?:\. ){4,}|(?:· ?){4,}/u
const pageAtEnd = /(?:\s|\.|…)\d{1,3}(?:\s?[-–]\s?\d{1,3})?$/u
const columnHead =
  /^(?:(?:chapter|paragraphs?|pages?|chapitre|paragraphes?|capítulo|párrafos?|página|глава|пункты|стр\.?|الفصل|الفقرات|الصفحة|章次|段 ?次|页 ?次)\s*)+$/iu
const longest = 150

const entryTitle = (text: string) =>
  plainTitle(
    text
      .replace(leader, '\n')
      .split('\n')[0]!
      .replace(/(?:\s+\d{1,3}(?:\s?[-–]\s?\d{1,3})?){1,2}$/u, '')
  )

/** End of a table of contents that begins after `from`: where its first entry is printed again. */
const endOf = (lines: readonly TextLine[], from: number): number => {
  const first = lines.findIndex(({ text }, index) => index > from && !columnHead.test(text.text))
  const title = first < 0 ? '' : entryTitle(lines[first]!.text.text)
  if (title.length >= 3) {
    for (let index = first + 1; index < Math.min(lines.length, first + longest); index++) {
      const { text } = lines[index]!.text
      if (!leader.test(text) && !pageAtEnd.test(text) && entryTitle(text) === title) return index
    }
  }
  let end = from + 1
  for (let index = end; index < Math.min(lines.length, from + longest); index++) {
    const { text } = lines[index]!.text
    if (leader.test(text) || pageAtEnd.test(text) || columnHead.test(text)) end = index + 1
    else if (index - end > 3) break
  }
  return end
}

/** Which lines are a table of contents: those under its title, and any with dots that lead to a page. */
export const findContents = (lines: readonly TextLine[]): Set<number> => {
  const found = new Set<number>()
  for (const [index, { text }] of lines.entries()) {
    if (found.has(index)) continue
    if (leader.test(text.text) && pageAtEnd.test(text.text)) found.add(index)
    else if (text.text.length < 40 && topicOf(text.text) === 'contents') {
      for (let at = index; at < endOf(lines, index); at++) found.add(at)
    }
  }
  return found
}
