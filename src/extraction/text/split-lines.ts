import { cleanCharacters, endsInSoftHyphen } from './clean-characters.ts'
import { mappedInOneScript } from './look-alikes.ts'
import { MappedText } from './mapped-text.ts'

/** A line of the printed text with its characters made readable. */
export interface Line {
  /** Without white space at its ends; empty in a blank line. */
  text: MappedText
  /** Blanks before it. */
  indent: number
  /** Pages before it, as form feeds part them. */
  page: number
  /** Whether it ends inside a word, with a hyphen that is not one of the word. */
  endsInSoftHyphen: boolean
}

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

const lineOf = (raw: string, start: number, end: number, page: number): Line => {
  if (start === end) return { text: MappedText.of(raw, start, end), indent: 0, page, endsInSoftHyphen: false }
  const cleaned = mappedInOneScript(cleanCharacters(MappedText.of(raw, start, end)))
  return {
    text: cleaned.trim(),
    indent: cleaned.text.length - cleaned.text.trimStart().length,
    page,
    endsInSoftHyphen: endsInSoftHyphen(raw.slice(start, end))
  }
}

/** Longer ones are cut: what looks at a whole line must not take the square of a report. */
const longestLine = 20_000

/** The lines of a raw text, in order. */
export const splitLines = (raw: string): Line[] => {
  const lines: Line[] = []
  let [done, page] = [0, 0]
  const cut = (end: number) => {
    for (; end - done > longestLine; done += longestLine)
      lines.push(lineOf(raw, done, done + longestLine, page))
  }
  for (const found of raw.matchAll(breaks)) {
    cut(found.index)
    lines.push(lineOf(raw, done, found.index, page))
    if (found[0] === '\f') page += 1
    done = found.index + found[0].length
  }
  cut(raw.length)
  lines.push(lineOf(raw, done, raw.length, page))
  return lines
}
