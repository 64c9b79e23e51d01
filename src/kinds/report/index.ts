import { defineKind } from '#kinds/kind.ts'
import { examples } from './examples.ts'
import { fields, texts } from './schema.ts'
import { source } from './source.ts'

export const report = defineKind({
  name: 'report',
  path: 'reports',
  label: 'Report',
  description: 'A report of a United Nations body; its recommendations are records of their own.',
  foundByDefault: true,
  fields,
  texts,
  tags: {
    organization: 'organization',
    languages: 'language',
    articles: 'article',
    themes: 'theme',
    crimeTypes: 'crime-type'
  },
  mentions: {
    originalLanguage: 'language',
    placeCountry: 'country',
    statesRepresented: 'country',
    organizationsRepresented: 'organization'
  },
  gathers: { schemes: ['theme', 'crime-type', 'article'], words: false },
  title: (text) => text.title!,
  date: (body) => (body.startDate ?? body.distributionDate) as string | undefined,
  identifiers: (body) => (body.symbol ? [{ scheme: 'un-symbol', value: body.symbol as string }] : []),
  words: (body) =>
    [body.organ, body.reportingBody, body.place].filter(
      (words): words is string => typeof words === 'string'
    ),
  rowFields: { recommendations: 'json' },
  parts: 'recommendations',
  source,
  sampleId: 'untoc-wg-technical-assistance-2023',
  examples
})
