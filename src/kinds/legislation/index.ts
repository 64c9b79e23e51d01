import type { RecordBody } from '#domain/record.ts'
import { defineKind } from '#kinds/kind.ts'
import { examples } from './examples.ts'
import { fields, texts } from './schema.ts'
import { source } from './source.ts'

export const legislation = defineKind({
  name: 'legislation',
  path: 'legislation',
  label: 'Legislation',
  description:
    'A law, decree or regulation that bears on organized crime; its provisions are records of their own.',
  foundByDefault: true,
  fields,
  texts,
  tags: {
    country: 'country',
    organization: 'organization',
    type: 'legislation-type',
    legalStatus: 'legislation-status',
    languages: 'language',
    legalSystem: 'legal-system',
    crimeTypes: 'crime-type',
    articles: 'article'
  },
  mentions: { originalLanguage: 'language' },
  gathers: { schemes: ['crime-type', 'article'], words: true },
  title: (text) => text.title!,
  date: (body) => (body.adopted ?? body.inForce) as string | undefined,
  identifiers: (body: RecordBody) =>
    body.number ? [{ scheme: 'law-number', value: body.number as string }] : [],
  rowFields: {
    title: 'text',
    abstract: 'text',
    originalTitle: 'text',
    untocArticles: 'list',
    provisions: 'json'
  },
  parts: 'provisions',
  source,
  sampleId: 'zaf-prevention-of-organised-crime-act-1998',
  examples
})
