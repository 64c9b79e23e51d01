import Type from 'typebox'
import { Code, Codes, CountryCode, CountryCodes } from '#domain/codes.ts'
import { PartialDate } from '#domain/partial-date.ts'
import { Words } from '#domain/record.ts'

/** The texts of a report in one language. */
export const texts = {
  title: Words(2000, 'Title in this language.'),
  abstract: Type.Optional(Words(20_000, 'What the report is about, in a few sentences.'))
}

/** A report of a body of the United Nations on a meeting or a review. */
export const fields = {
  symbol: Type.Optional(Words(100, 'Symbol of the United Nations document; absent when none is printed.')),
  organization: Type.Optional(Code('organization', 'Organization whose body reports.')),
  organ: Words(500, 'Organ the body belongs to, e.g. the Conference of the Parties.'),
  reportingBody: Type.Optional(Words(500, 'Body that met or reviewed, e.g. a working group.')),
  startDate: Type.Optional(PartialDate),
  endDate: Type.Optional(PartialDate),
  place: Type.Optional(Words(200, 'Place of the meeting.')),
  placeCountry: Type.Optional(CountryCode),
  distributionDate: Type.Optional(PartialDate),
  originalLanguage: Type.Optional(Code('language', 'Language the report was written in.')),
  languages: Codes('language', 'Languages in which the report is available.'),
  statesRepresented: CountryCodes('States represented at the meeting.'),
  organizationsRepresented: Codes('organization', 'Organizations represented at the meeting.'),
  articles: Codes('article', 'Treaties and articles the report is about.'),
  themes: Codes('theme', 'Themes of the report.')
}
