import { readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { Failure } from '#domain/failure.ts'
import { compareReports } from './compare-reports.ts'
import { findMeasured } from './find-measured.ts'
import type { Difference } from './marks.ts'
import type { ReportForm } from './report-form.ts'
import { type Scores, sumOf } from './scores.ts'

interface Evaluated {
  name: string
  language: string
  milliseconds: number
  scores: Scores
  differences: Difference[]
  /** Why nothing was read out of it. */
  refused?: string
}

export interface Evaluation {
  reports: Evaluated[]
  unmeasured: string[]
  languages: { language: string; scores: Scores }[]
  total: Scores
}

const nothing: ReportForm = { metadata: {}, recommendations: [] }

const attempt = async (
  extract: () => Promise<ReportForm>
): Promise<{ found: ReportForm; refused?: string }> => {
  try {
    return { found: await extract() }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { found: nothing, refused: error.message }
  }
}

/** Reads every report of a folder that has an expectation beside it, and compares. */
export const evaluateFolder = async (
  folder: string,
  extract: (file: Buffer, name: string) => Promise<ReportForm>
): Promise<Evaluation> => {
  const { pairs, unmeasured } = findMeasured(folder)
  const reports: Evaluated[] = []
  for (const { name, file, expectedFile } of pairs) {
    const expected = JSON.parse(await readFile(expectedFile, 'utf8')) as ReportForm
    const bytes = await readFile(file)
    const started = performance.now()
    const { found, refused } = await attempt(() => extract(bytes, name))
    const milliseconds = Math.round(performance.now() - started)
    const { scores, differences } = compareReports(expected, found)
    const language = expected.metadata.language ?? 'und'
    reports.push({ name, language, milliseconds, scores, differences, ...(refused && { refused }) })
  }
  const languages = [...new Set(reports.map(({ language }) => language))].toSorted()
  const scoresIn = (language: string) =>
    reports.filter((report) => report.language === language).map(({ scores }) => scores)
  return {
    reports,
    unmeasured,
    languages: languages.map((language) => ({ language, scores: sumOf(scoresIn(language)) })),
    total: sumOf(reports.map(({ scores }) => scores))
  }
}
