import { readdirSync, readFileSync } from 'node:fs'
import { createRandom } from '../generate/random.ts'
import { chooseDamage } from './choose-damage.ts'
import type { ExpectedReport } from './expected-report.ts'
import { type MarkedReport, readMarkedReport } from './marked-report.ts'
import { printReport } from './print-report.ts'

export interface MadeReport {
  name: string
  text: string
  expected: ExpectedReport
}

const folder = new URL('./sources/', import.meta.url)

const readSource = (file: string): MarkedReport => {
  try {
    return readMarkedReport(readFileSync(new URL(file, folder), 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error })
  }
}

/** The sources by name, e.g. `ctoc-wg-firearms-2031.en`. */
const readSources = (): { name: string; report: MarkedReport }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -'.txt'.length), report: readSource(file) }))

/** Every source once, printed as it says itself: the corpus of the tests. */
export const makeCorpus = (): MadeReport[] =>
  readSources().map(({ name, report }) => ({
    name,
    text: printReport(report, report.print, 1),
    expected: report.expected
  }))

/** So many reports with damage that depends on the seed alone, the sources in turn. */
export const makeDamaged = (count: number, seed: number): MadeReport[] => {
  const sources = readSources()
  return Array.from({ length: count }, (_, index) => {
    const { name, report } = sources[index % sources.length]!
    const options = chooseDamage(report.expected, createRandom('damage', seed, index))
    const [stem, language] = [name.slice(0, -3), name.slice(-2)]
    return {
      name: `${stem}-${seed}-${index + 1}.${language}`,
      text: printReport(report, options, seed * 1000 + index),
      expected: report.expected
    }
  })
}
