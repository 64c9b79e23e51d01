import type { Archive } from './open-archive.ts'
import { parseWholeXml } from './parse-xml.ts'

/** How much of a date a format shows. */
export type Precision = 'year' | 'month' | 'day'

const builtIn = new Map<number, Precision>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 56, 57, 58].map(
    (id) => [id, 'day'] as const
  ),
  [17, 'month'],
  [55, 'month']
])

/** What a format shows of a date; nothing where it is one of numbers, texts or times of day. */
const precisionOf = (format: string): Precision | undefined => {
  const letters = format
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .split(';', 1)[0]!
    .toLowerCase()
  if (!/y/.test(letters)) return undefined
  if (/d/.test(letters)) return 'day'
  return /m/.test(letters) ? 'month' : 'year'
}

/** For each style of cells, by its number, what it shows of a date. */
export const readDateFormats = async (archive: Archive): Promise<(Precision | undefined)[]> => {
  const styles: (Precision | undefined)[] = []
  if (!archive.has('xl/styles.xml')) return styles
  const own = new Map<number, Precision | undefined>()
  let inCells = false
  await parseWholeXml(archive.read('xl/styles.xml'), {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), precisionOf(formatCode))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells)
        styles.push(own.has(Number(numFmtId)) ? own.get(Number(numFmtId)) : builtIn.get(Number(numFmtId)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    }
  })
  return styles
}

const dayLength = 86_400_000

/** A number of days as the date it stands for, as far as its format shows it. */
export const dateOf = (days: number, precision: Precision, from1904: boolean): string | undefined => {
  // Day 60 is 29 February 1900, which never was; what stands before it is counted from a day later.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(start + Math.floor(days) * dayLength)
  if (days < 0 || Number.isNaN(date.valueOf()) || date.getUTCFullYear() > 9999) return undefined
  return date.toISOString().slice(0, { year: 4, month: 7, day: 10 }[precision])
}
