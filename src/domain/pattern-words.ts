import { alpha3Pattern, codePattern } from './codes.ts'
import { anyCaseLanguagePattern, languageTagPattern } from './language.ts'
import { dayOrInstantPattern, partialDatePattern } from './partial-date.ts'
import { identifierSchemePattern, recordIdPattern, webAddressPattern } from './record.ts'

/** What a value must be that fits a pattern: who fills in a table need not read patterns. */
export const patternWords: ReadonlyMap<string, string> = new Map([
  [alpha3Pattern, 'must be the three capital letters of a country (ISO 3166-1 alpha-3)'],
  [anyCaseLanguagePattern, 'must be a language tag, such as fr or zh-Hant'],
  [codePattern, 'must be a code: lower-case letters, digits, hyphens'],
  [dayOrInstantPattern, 'must be a day, 2026-01-31, or an instant with its zone, 2026-01-31T12:00:00Z'],
  [identifierSchemePattern, 'must be the name of a scheme: lower-case letters, digits, hyphens'],
  [languageTagPattern, 'must be a language tag, such as fr or zh-Hant'],
  [partialDatePattern, 'must be a date as far as it is known: 1998, 1998-05 or 1998-05-12'],
  [recordIdPattern, 'must be an id: lower-case letters and digits, between them single hyphens or dots'],
  [webAddressPattern, 'must begin with http:// or https://, and hold no blank'],
  ['\\S', 'must not be blank']
])
