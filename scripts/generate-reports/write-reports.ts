import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeReport } from './make-reports.ts'

/** Each report as `NAME.txt` with `NAME.expected.json` beside it. */
export const writeReports = (reports: readonly MadeReport[], folder: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const { name, text, expected } of reports) {
    writeFileSync(join(folder, `${name}.txt`), text)
    writeFileSync(join(folder, `${name}.expected.json`), expectedText(expected))
  }
}

export const expectedText = (expected: MadeReport['expected']): string =>
  `${JSON.stringify(expected, null, 1)}\n`
