import { defineKind } from '#kinds/kind.ts'
import { examples } from './examples.ts'
import { fields, texts } from './schema.ts'
import { source } from './source.ts'

export const strategy = defineKind({
  name: 'strategy',
  path: 'strategies',
  label: 'Strategy',
  description: 'A strategy, action plan or policy against organized crime, of a country or an organization.',
  foundByDefault: true,
  fields,
  texts,
  tags: {
    countries: 'country',
    organization: 'organization',
    type: 'strategy-type',
    languages: 'language',
    pillars: 'pillar',
    crimeTypes: 'crime-type',
    themes: 'theme'
  },
  mentions: { originalLanguage: 'language' },
  title: (text) => text.title!,
  date: (body) => (body.periodStart ?? body.adopted) as string | undefined,
  words: (body) =>
    [body.issuer, ...((body.pillarsAsPrinted as string[] | undefined) ?? [])].filter(
      (words): words is string => typeof words === 'string'
    ),
  rowFields: { title: 'text', abstract: 'text', originalTitle: 'text', country: 'text', region: 'text' },
  source,
  sampleId: 'alb-intersectoral-strategy-for-combating-organized-crime-illicit-trafficking-and-2013',
  examples
})
