import type { SourcedDraft, SourceRow } from '#kinds/kind.ts'
import { recommendationId } from '#kinds/source-row.ts'

/** A report with its recommendations inside: the form of `reports.ndjson`. */
export const source = (row: SourceRow): SourcedDraft[] => {
  const { recommendations, ...rest } = row
  const listed = Array.isArray(recommendations)
  const report = {
    kind: 'report',
    status: 'published',
    languages: [],
    statesRepresented: [],
    organizationsRepresented: [],
    articles: [],
    themes: [],
    ...(listed || recommendations === undefined ? rest : row)
  }
  return [
    { draft: report, at: '', renamed: {} },
    ...(listed ? recommendations : []).map((child: unknown, index) => ({
      draft: recommendationOf(row.id, child, index),
      at: `/recommendations/${index}`,
      renamed: {}
    }))
  ]
}

const recommendationOf = (report: unknown, child: unknown, index: number) => {
  if (typeof child !== 'object' || child === null) return child
  const own = child as SourceRow
  return {
    id: recommendationId(report, own.number),
    kind: 'recommendation',
    status: 'published',
    parent: report,
    position: index + 1,
    ...own
  }
}
