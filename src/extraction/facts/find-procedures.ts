import type { CitationContext, CitationFound } from './find-citations.ts'
import { paragraphWords, proceduresAndRules } from './words/citation-words.ts'
import { anyOf } from './words/languages.ts'

const { zh: chineseRules, ...rules } = proceduresAndRules
const { zh: _none, ...paragraphs } = paragraphWords

const patterns = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<pinpoint>(?:${anyOf(Object.values(paragraphs))}) (?<number>\\d{1,3})) (?:${anyOf(Object.values(rules))})`,
    'giu'
  ),
  new RegExp(`${chineseRules}[^。;]{0,60}?(?<pinpoint>第(?<number>\\d{1,3})[段款])`, 'gu'),
  new RegExp(`${chineseRules}.{0,2}(?<pinpoint>第(?<number>\\d{1,3})[段款])`, 'gu')
]

/** Paragraphs of the procedures and rules of the report's review mechanism. */
export const findProcedures = (text: string, { organCode }: CitationContext): CitationFound[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: printed, index, groups }) => ({
      kind: 'procedures_and_rules' as const,
      id: `para. ${groups!.number}`,
      issuer: organCode ?? 'CTOC/COP',
      pinpoint: groups!.pinpoint!,
      start: index,
      end: index + printed.length
    }))
  )
