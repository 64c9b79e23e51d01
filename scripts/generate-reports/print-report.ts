import { createRandom } from '../generate/random.ts'
import { damageCharacters } from './damage-characters.ts'
import type { MarkedReport } from './marked-report.ts'
import { paginate, type SetLine } from './pages.ts'
import type { PrintOptions } from './print-options.ts'
import { wrap } from './wrap.ts'

const estimatedWidth = 95

const noiseBefore = [
  'Page 1: Download PDF',
  'Similar documents',
  'Provisional rules of procedure · 24 pages',
  'You are on page 1of 14',
  ''
]
const noiseAfter = ['', 'Download now', 'Share this document', 'Report this file']

const withoutEmpty = (lines: SetLine[]) => lines.filter(({ text }) => text.trim())

const joint = (before: string) => (/[\p{Script=Han}。，；：、]$/u.test(before) ? '' : ' ')

/** Lines of one paragraph in one, as in re-flowed texts. */
const reflowed = (lines: readonly SetLine[]): string[] => {
  const paragraphs: string[] = []
  let goesOn = false
  for (const { text, inside } of lines) {
    const before = goesOn ? paragraphs.pop() : undefined
    paragraphs.push(before === undefined ? text : `${before}${joint(before)}${text}`)
    goesOn = inside
  }
  return paragraphs
}

/** The text of a report as a file would hold it: broken into lines and pages, with the damage asked for. */
export const printReport = (report: MarkedReport, options: PrintOptions, seed: number): string => {
  const random = createRandom('report', seed)
  const { width, hyphenate, indent = 0, pages, characters = [], noise, tight, lineEnds } = options
  const broken = (text: string) => {
    // Text set without lines still breaks where a page ended.
    const lines = wrap(text, width ?? estimatedWidth, width ? hyphenate : undefined, random)
    return lines.map((line, index) => ({
      text: width ? `${' '.repeat(indent)}${line}` : line,
      inside: index < lines.length - 1
    }))
  }
  const set = report.lines.flatMap(({ text, flows }): SetLine[] =>
    flows && text ? broken(text) : [{ text, inside: false }]
  )
  const kept = tight ? withoutEmpty(set) : set
  const paged = pages ? paginate(kept, pages) : kept
  const printed = width ? paged.map(({ text }) => text) : reflowed(paged)
  const damaged = damageCharacters(printed.join('\n'), characters, random)
  const text = (noise ? [...noiseBefore, damaged, ...noiseAfter] : [damaged]).join('\n')
  return `${lineEnds === 'crlf' ? text.replaceAll('\n', '\r\n') : text}\n`
}
