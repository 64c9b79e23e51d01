import Type from 'typebox'
import { Code, Codes, CountryCode } from '#domain/codes.ts'
import { PartialDate } from '#domain/partial-date.ts'
import { Words } from '#domain/record.ts'

/** The texts of a law in one language. */
export const texts = {
  title: Words(2000, 'Title in this language.'),
  abstract: Type.Optional(Words(20_000, 'What the law does, in a few sentences.'))
}

/** A law, decree or regulation that bears on organized crime. */
export const fields = {
  country: Type.Optional(CountryCode),
  organization: Type.Optional(Code('organization', 'Organization that adopted it, when no country did.')),
  type: Code('legislation-type', 'Type of law.'),
  number: Type.Optional(Words(200, 'Official number as printed, e.g. "Act 121 of 1998".')),
  adopted: Type.Optional(PartialDate),
  inForce: Type.Optional(PartialDate),
  legalStatus: Code('legislation-status', 'Whether the law is in force.'),
  originalLanguage: Type.Optional(Code('language', 'Language it was adopted in.')),
  languages: Type.Optional(Codes('language', 'Languages in which the law is available at its source.')),
  legalSystem: Type.Optional(Code('legal-system', 'Legal system it belongs to.')),
  crimeTypes: Codes('crime-type', 'Crime types the law bears on; may be empty.'),
  articles: Codes('article', 'Treaty articles the law implements (our reading).')
}
