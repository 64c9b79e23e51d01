import { defineKind } from '#kinds/kind.ts'
import { untocArticles, untocRenamed } from '#kinds/source-row.ts'
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
  source: ({ heading, text, untocArticles: articles, ...row }) => [
    {
      draft: {
        kind: 'provision',
        status: 'published',
        texts: { en: { translation: 'unofficial', heading, text } },
        crimeTypes: [],
        articles: untocArticles(articles),
        ...row
      },
      at: '',
      renamed: { '/texts/en/heading': '/heading', '/texts/en/text': '/text', ...untocRenamed }
    }
  ],
  examples
})
