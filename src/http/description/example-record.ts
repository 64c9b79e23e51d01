import type { Presenter } from '#http/present.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { termRows } from '#store/record-rows.ts'

const exampleLink = (url: string) => ({
  url,
  state: 'working' as const,
  status: 200,
  checkedAt: '2026-01-31T12:00:00.000Z'
})

/** The kind's own example as it is answered once it is saved. */
export const exampleRecord = (kind: RecordKind, presenter: Presenter) => {
  const draft = kind.examples[0]!
  const date = kind.date?.(draft.body)
  const url = draft.body.sourceUrl
  const view = {
    ...draft,
    version: 1,
    verification: 'unverified' as const,
    createdAt: '2026-01-31T12:00:00.000Z',
    updatedAt: '2026-01-31T12:00:00.000Z',
    publishedAt: '2026-01-31T12:00:00.000Z',
    titleKey: '',
    revision: '1',
    terms: termRows(kind, draft.body).filter(({ origin }) => origin === 'own'),
    ...(date ? { date } : {}),
    ...(typeof url === 'string' ? { link: exampleLink(url) } : {})
  }
  return presenter.record(view, 'en')
}
