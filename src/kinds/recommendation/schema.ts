import Type from 'typebox'
import { Code, Codes, CountryCodes } from '#domain/codes.ts'
import { Words } from '#domain/record.ts'

/** The texts of a recommendation in one language: its wording, a summary of ours, or both. */
export const texts = {
  text: Type.Optional(Words(50_000, 'Wording of the recommendation in this language.')),
  summary: Type.Optional(Words(5000, 'What it asks, summarised in our own words.')),
  sectionTitle: Type.Optional(Words(1000, 'Title of the section it stands in, in this language.'))
}

/** Something a recommendation refers to as its basis. */
const Citation = Type.Object(
  {
    kind: Type.Enum(['resolution', 'decision', 'article', 'document'], { type: 'string' }),
    id: Type.String({ minLength: 1, maxLength: 200, description: 'Number or symbol, e.g. `11/2`.' }),
    issuer: Type.Optional(Words(200, 'Who issued it, e.g. `CTOC/COP`.')),
    pinpoint: Type.Optional(Words(200, 'The place in it, e.g. a paragraph.'))
  },
  { additionalProperties: false }
)

/** What a body asked somebody to do, in one numbered recommendation. */
export const fields = {
  number: Words(50, 'Number as printed, e.g. "5 bis" or "115.23".'),
  section: Type.Optional(
    Type.String({ pattern: '^[A-Z]$', description: 'Letter of its section, as Latin A, B, C …' })
  ),
  addressees: Codes('addressee', 'Who is asked to act.'),
  beneficiaries: Type.Optional(Codes('addressee', 'Who gains from it or provides it, without being asked.')),
  strength: Code('strength', 'How strongly its first operative clause asks.'),
  strengths: Type.Optional(Codes('strength', 'The strengths of all its operative clauses, each once.')),
  adoption: Code('recommendation-status', 'What the body did with it.'),
  crimeTypes: Codes('crime-type', 'Crime types it concerns; may be empty.'),
  themes: Codes('theme', 'Themes it concerns.'),
  articles: Codes('article', 'Treaty articles it concerns (our reading).'),
  countries: CountryCodes('Countries it concerns; empty when it concerns all.'),
  citations: Type.Array(Citation, { maxItems: 100, description: 'What it cites.' })
}
