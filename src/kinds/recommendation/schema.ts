import Type from 'typebox'
import { ByLanguage } from '#domain/by-language.ts'
import { Citation } from '#domain/citation.ts'
import { Code, Codes, CountryCodes } from '#domain/codes.ts'
import { Words } from '#domain/record.ts'
import { SuggestedTags } from '#domain/suggested-tag.ts'

/** The texts of a recommendation in one language: its wording, a summary of ours, or both. */
export const texts = {
  text: Type.Optional(Words(50_000, 'Wording of the recommendation in this language.')),
  summary: Type.Optional(Words(5000, 'What it asks, summarised in our own words.')),
  sectionTitle: Type.Optional(Words(1000, 'Title of the section it stands in, in this language.')),
  label: Type.Optional(Words(200, 'Label as printed, e.g. `Recommendation 3`.'))
}

const Reading = Type.Object(
  {
    triggerPhrases: Type.Array(Words(1000, 'As printed.'), {
      maxItems: 100,
      description: 'The words its strengths were read from, clause by clause.'
    }),
    flags: Type.Array(Words(50, 'What to look at again.'), { maxItems: 50 })
  },
  { additionalProperties: false, description: 'How one language version of it was read.' }
)

/** What a body asked somebody to do, in one numbered recommendation. */
export const fields = {
  number: Words(50, 'Number as printed, e.g. "5 bis" or "115.23".'),
  part: Type.Optional(Words(20, 'Numeral of the part of the report it stands in.')),
  section: Type.Optional(
    Type.String({ pattern: '^[A-Z]$', description: 'Letter of its section, as Latin A, B, C …' })
  ),
  chapeauParagraph: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Number of the paragraph that introduces it.' })
  ),
  addressees: Codes('addressee', 'Who is asked to act.'),
  beneficiaries: Type.Optional(Codes('addressee', 'Who gains from it or provides it, without being asked.')),
  strength: Code('strength', 'How strongly its first operative clause asks.'),
  strengths: Type.Optional(Codes('strength', 'The strengths of all its operative clauses, each once.')),
  strengthsInOrder: Type.Optional(
    Type.Array(Code('strength', 'Of one clause.'), {
      maxItems: 200,
      description: 'The strength of each operative clause, in order.'
    })
  ),
  strengthMax: Type.Optional(Code('strength', 'The strongest of its operative clauses.')),
  adoption: Code('recommendation-status', 'What the body did with it.'),
  crimeTypes: Codes('crime-type', 'Crime types it concerns; may be empty.'),
  themes: Codes('theme', 'Themes it concerns.'),
  articles: Codes('article', 'Treaty articles it concerns (our reading).'),
  countries: CountryCodes('Countries it concerns; empty when it concerns all.'),
  citations: Type.Array(Citation, { maxItems: 100, description: 'What it cites.' }),
  recommendingStates: Type.Optional(CountryCodes('States that recommended it, in a peer review.')),
  reviewPosition: Type.Optional(
    Type.Enum(['supported', 'noted', 'under_consideration'], {
      type: 'string',
      description: 'What the State under review said of it.'
    })
  ),
  verbClass: Type.Optional(
    Type.Enum(['action', 'consider', 'continue'], {
      type: 'string',
      description: 'What its bare verb asks for, in a peer review.'
    })
  ),
  suggestedTags: Type.Optional(SuggestedTags),
  readings: Type.Optional(ByLanguage(Reading, 'How each language version of it was read.'))
}
