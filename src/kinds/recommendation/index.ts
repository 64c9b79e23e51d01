import type { RecordBody, TextEntry } from '#domain/record.ts'
import { defineKind } from '#kinds/kind.ts'
import { recommendationId } from '#kinds/source-row.ts'
import { examples } from './examples.ts'
import { fields, texts } from './schema.ts'

const longestTitle = 160

/** The number and the beginning of what is asked, cut between words. */
const title = (text: TextEntry, body: RecordBody) => {
  const asked = text.summary ?? text.text ?? ''
  const cut =
    asked.length <= longestTitle ? asked : `${asked.slice(0, longestTitle).replace(/\s+\S*$/, '')} …`
  return `${body.number}. ${cut}`
}

export const recommendation = defineKind({
  name: 'recommendation',
  path: 'recommendations',
  label: 'Recommendation',
  description: 'What a body of the United Nations asked somebody to do, as one numbered recommendation.',
  parent: 'report',
  foundByDefault: true,
  fields,
  texts,
  tags: {
    addressees: 'addressee',
    strength: 'strength',
    strengths: 'strength',
    adoption: 'recommendation-status',
    crimeTypes: 'crime-type',
    themes: 'theme',
    articles: 'article',
    countries: 'country'
  },
  mentions: {
    beneficiaries: 'addressee',
    strengthsInOrder: 'strength',
    strengthMax: 'strength',
    recommendingStates: 'country'
  },
  inherits: ['organization'],
  title,
  words: (body) =>
    (body.citations as { id: string; issuer?: string }[]).map(({ id, issuer }) => `${issuer ?? ''} ${id}`),
  source: (row) => {
    const id =
      row.id === undefined && row.parent !== undefined ? { id: recommendationId(row.parent, row.number) } : {}
    return [{ draft: { kind: 'recommendation', status: 'published', ...id, ...row }, at: '', renamed: {} }]
  },
  sampleId: 'untoc-wg-technical-assistance-2023.r3',
  examples
})
