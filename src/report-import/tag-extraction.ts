import type { Terms } from '#domain/terms.ts'
import type { Extraction } from '#extraction/extraction.ts'
import type { TaggedExtraction } from './extraction-schema.ts'
import { suggestTags } from './suggest/suggest-tags.ts'

/** Treaties by the beginning of the symbols of the organs they set up. */
const treatiesOfOrgans: [start: string, treaty: string][] = [
  ['CTOC', 'untoc'],
  ['CAC/COSP', 'uncac']
]

/** The same extraction with the tags its words suggest, for the report and for each recommendation. */
export const tagExtraction = (extraction: Extraction, text: string, terms: Terms): TaggedExtraction => {
  const { metadata, sections } = extraction
  const code = metadata.organ_code ?? metadata.symbol ?? ''
  const own = treatiesOfOrgans.find(([start]) => code.startsWith(start))?.[1]
  const suggest = (places: { start: number; end: number }[]) =>
    suggestTags(text, places, { language: metadata.language, own, terms })
  const headings = sections.flatMap(({ spans, subsections }) => [
    spans,
    ...subsections.map(({ spans }) => spans)
  ])
  return {
    ...extraction,
    recommendations: extraction.recommendations.map((recommendation) => ({
      ...recommendation,
      suggested_tags: suggest(recommendation.spans.text ?? [])
    })),
    suggested_tags: suggest(
      inOrder([...(metadata.spans.title ?? []), ...headings.flatMap(({ title }) => title ?? [])])
    )
  }
}

const inOrder = (places: { start: number; end: number }[]) =>
  [...places].sort((a, b) => a.start - b.start || a.end - b.end)
