import { plainArabic } from './arabic-ordinals.ts'
import { MappedText } from './mapped-text.ts'
import type { Line } from './split-lines.ts'

/** Two words that every report has next to each other, in reading order and as they look in visual order. */
const read = /الامم المتحدة|الدول الاطراف|الفريق العامل|جدول الاعمال/gu
const reversed = /المتحدة الامم|الاطراف الدول|العامل الفريق|الاعمال جدول/gu

/** Whether the words of each line stand in the order in which they are seen, from left to right. */
export const isInVisualOrder = (lines: readonly Line[]): boolean => {
  let [right, wrong] = [0, 0]
  for (const { text } of lines) {
    if (!/\p{Script=Arabic}/u.test(text.text)) continue
    const plain = plainArabic(text.text)
    right += plain.match(read)?.length ?? 0
    wrong += plain.match(reversed)?.length ?? 0
  }
  return wrong > right
}

/** The lines with their words in reading order. */
export const inReadingOrder = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    if (!/\p{Script=Arabic}/u.test(line.text.text)) return line
    const words = [...line.text.text.matchAll(/\S+/gu)].map(({ 0: word, index }) =>
      line.text.slice(index, index + word.length)
    )
    return {
      ...line,
      text: MappedText.join(words.reverse().flatMap((word, at) => (at === 0 ? [word] : [' ', word])))
    }
  })
