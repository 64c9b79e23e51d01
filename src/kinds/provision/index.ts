import { defineKind } from '#kinds/kind.ts'
import { articlesOf, provisionId, provisionRenamed, provisionTexts } from '#kinds/source-row.ts'
import { examples } from './examples.ts'
import { fields, texts } from './schema.ts'

export const provision = defineKind({
  name: 'provision',
  path: 'provisions',
  label: 'Provision',
  description: 'An article, section or paragraph of a law, tagged by itself.',
  parent: 'legislation',
  foundByDefault: false,
  fields,
  texts,
  tags: { crimeTypes: 'crime-type', articles: 'article' },
  inherits: ['country', 'organization', 'legislation-type', 'legislation-status', 'legal-system'],
  title: (text, body) => (text.heading ? `${body.ref} ${text.heading}` : String(body.ref)),
  identifiers: (body) => [{ scheme: 'provision-reference', value: String(body.ref) }],
  rowFields: { heading: 'text', text: 'text', untocArticles: 'list' },
  source: (row) => {
    const { texts, heading, text, articles, untocArticles, ...rest } = row
    const draft = {
      kind: 'provision',
      status: 'published',
      crimeTypes: [],
      ...(rest.id === undefined && rest.parent !== undefined
        ? { id: provisionId(rest.parent, rest.ref) }
        : {}),
      ...rest,
      ...provisionTexts({ texts, heading, text }),
      ...articlesOf({ articles, untocArticles })
    }
    return [{ draft, at: '', renamed: provisionRenamed(row) }]
  },
  sampleId: 'zaf-prevention-of-organised-crime-act-1998.s-1',
  examples
})
