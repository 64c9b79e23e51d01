import type { UnLanguage } from '#domain/term.ts'
import { foldedPattern } from './grammar.ts'

const any = (pattern: string) => new RegExp(foldedPattern(pattern), 'u')

/** Words that ask more or less strongly from one report to the next, in folded text; English has none. */
export const ambiguousWords: Partial<Record<UnLanguage, RegExp>> = {
  fr: any('exhort'),
  es: any('exhort'),
  ru: any('рекомендуется|предлагается'),
  ar: any('(?:ت|ي|ن)دعو'),
  zh: any('请(?!求)')
}
