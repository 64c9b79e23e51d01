import { slug } from '#domain/slug.ts'
import type { SourcedDraft, SourceRow } from '#kinds/kind.ts'

/** A report with its recommendations inside: the form of `reports.ndjson`. */
export const source = (row: SourceRow): SourcedDraft[] => {
  const { recommendations, ...own } = row
  const report = {
    kind: 'report',
    status: 'published',
    languages: [],
    statesRepresented: [],
    organizationsRepresented: [],
    articles: [],
    themes: [],
    ...own
  }
  const children = Array.isArray(recommendations) ? recommendations : []
  return [
    { draft: report, at: '', renamed: {} },
    ...children.map((child: unknown, index) => ({
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
    id: `${report}.r${slug(String(own.number))}`,
    kind: 'recommendation',
    status: 'published',
    parent: report,
    position: index + 1,
    ...own
  }
}
