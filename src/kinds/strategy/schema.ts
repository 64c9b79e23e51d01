import Type from 'typebox'
import { Code, Codes, CountryCodes } from '#domain/codes.ts'
import { PartialDate } from '#domain/partial-date.ts'
import { Words } from '#domain/record.ts'

const Answer = (description: string) => Type.Enum(['yes', 'no', 'unknown'], { type: 'string', description })

/** The texts of a strategy in one language. */
export const texts = {
  title: Words(2000, 'Title in this language.'),
  abstract: Type.Optional(Words(20_000, 'What the strategy sets out to do, in a few sentences.'))
}

/** A strategy, action plan or policy of a country or an organization. */
export const fields = {
  countries: CountryCodes('Countries whose strategy it is; empty for that of an organization.'),
  organization: Type.Optional(Code('organization', 'Organization whose strategy it is.')),
  type: Code('strategy-type', 'Type of strategy.'),
  issuer: Type.Optional(Words(500, 'Body that issued it, as printed.')),
  adopted: Type.Optional(PartialDate),
  periodStart: Type.Optional(PartialDate),
  periodEnd: Type.Optional(PartialDate),
  originalLanguage: Type.Optional(Code('language', 'Language it was adopted in.')),
  languages: Type.Optional(Codes('language', 'Languages in which it is available at its source.')),
  pillars: Codes('pillar', 'Pillars of organized crime strategies it covers.'),
  pillarsAsPrinted: Type.Optional(
    Type.Array(Words(500, 'A pillar, priority or axis as the strategy itself names it.'), { maxItems: 50 })
  ),
  crimeTypes: Codes('crime-type', 'Crime types it addresses; may be empty.'),
  themes: Codes('theme', 'Themes it addresses.'),
  genderMainstreaming: Answer('Whether it mainstreams gender.'),
  humanRights: Answer('Whether it addresses human rights.')
}
