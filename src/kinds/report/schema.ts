import Type from 'typebox'
import { ByLanguage, NamesByLanguage } from '#domain/by-language.ts'
import { Citation } from '#domain/citation.ts'
import { Code, Codes, CountryCode, CountryCodes } from '#domain/codes.ts'
import { PartialDate } from '#domain/partial-date.ts'
import { Words } from '#domain/record.ts'
import { SuggestedTags } from '#domain/suggested-tag.ts'

const closed = { additionalProperties: false }

/** The texts of a report in one language. */
export const texts = {
  title: Words(2000, 'Title in this language.'),
  abstract: Type.Optional(Words(20_000, 'What the report is about, in a few sentences.')),
  organ: Type.Optional(Words(500, 'Name of the organ in this language.')),
  reportingBody: Type.Optional(Words(500, 'Name of the body in this language.')),
  place: Type.Optional(Words(200, 'Name of the place in this language.'))
}

const Person = {
  names: NamesByLanguage('Name as printed in each language.'),
  country: Type.Optional(CountryCode)
}

const Item = { titles: NamesByLanguage('Title as printed in each language.') }

const Chair = Type.Object(
  { ...Person, role: Type.Enum(['chair', 'co-chair'], { type: 'string' }) },
  { ...closed, description: 'Who chaired; a co-chair shared the chair.' }
)

const Panellist = Type.Object(
  {
    ...Person,
    item: Type.Optional(Words(20, 'Number of the agenda item discussed.')),
    functions: Type.Optional(NamesByLanguage('Function as printed in each language.'))
  },
  closed
)

const AgendaItem = Type.Object(
  {
    item: Words(20, 'Number of the item.'),
    ...Item,
    subitems: Type.Array(Type.Object({ letter: Words(20, 'Letter of the subitem.'), ...Item }, closed), {
      maxItems: 50
    })
  },
  closed
)

const Observer = Type.Object(
  {
    kind: Type.Enum(
      [
        'signatory-state',
        'non-signatory-state',
        'united-nations-entity',
        'intergovernmental-organization',
        'non-governmental-organization'
      ],
      { type: 'string' }
    ),
    country: Type.Optional(CountryCode),
    organization: Type.Optional(Code('organization', 'The organization, where the vocabulary has it.')),
    names: NamesByLanguage('Name as printed in each language.')
  },
  closed
)

const ListedDocument = Type.Object(
  {
    letter: Type.Optional(Words(20, 'Letter in the list.')),
    symbols: Type.Array(Words(100, 'Symbol.'), {
      maxItems: 20,
      description: 'Several for one document with a double symbol.'
    }),
    ...Item
  },
  closed
)

const Reading = Type.Object(
  {
    flags: Type.Array(Words(50, 'What to look at again.'), { maxItems: 50 }),
    dateConflicts: Type.Array(
      Type.Object(
        {
          paragraph: Type.Optional(Type.Integer()),
          asPrinted: Words(500, 'As printed there.'),
          resolvedTo: Words(50, 'The period the majority of places gives.')
        },
        closed
      ),
      { maxItems: 100, description: 'Places that give another period than the rest of the document.' }
    ),
    numbersSkipped: Type.Array(Words(50, 'Number.'), { maxItems: 500 }),
    numbersDoubled: Type.Array(Words(50, 'Number.'), { maxItems: 500 })
  },
  { ...closed, description: 'What was odd about one language version of the document.' }
)

/** A report of a body of the United Nations on a meeting or a review. */
export const fields = {
  symbol: Type.Optional(Words(100, 'Symbol of the United Nations document; absent when none is printed.')),
  jobNumber: Type.Optional(Words(100, 'Job number printed on the document.')),
  organization: Type.Optional(Code('organization', 'Organization whose body reports.')),
  organ: Words(500, 'Organ the body belongs to, e.g. the Conference of the Parties.'),
  organCode: Type.Optional(Words(100, 'Beginning of the organ’s symbols, e.g. `CTOC/COP`.')),
  reportingBody: Type.Optional(Words(500, 'Body that met or reviewed, e.g. a working group.')),
  bodyCode: Type.Optional(Words(100, 'Beginning of the body’s symbols, e.g. `CTOC/COP/WG.2`.')),
  startDate: Type.Optional(PartialDate),
  endDate: Type.Optional(PartialDate),
  place: Type.Optional(Words(200, 'Place of the meeting.')),
  placeCountry: Type.Optional(CountryCode),
  distribution: Type.Optional(Type.Enum(['general', 'limited', 'restricted'], { type: 'string' })),
  distributionDate: Type.Optional(PartialDate),
  adoptedOn: Type.Optional(PartialDate),
  meetingsHeld: Type.Optional(Type.Integer({ minimum: 0, description: 'Number of meetings it held.' })),
  originalLanguage: Type.Optional(Code('language', 'Language the report was written in.')),
  languages: Codes('language', 'Languages in which the report is available.'),
  statesRepresented: CountryCodes('States represented at the meeting.'),
  organizationsRepresented: Codes('organization', 'Organizations represented at the meeting.'),
  articles: Codes('article', 'Treaties and articles the report is about.'),
  themes: Codes('theme', 'Themes of the report.'),
  crimeTypes: Type.Optional(Codes('crime-type', 'Crime types of the report.')),
  chairs: Type.Optional(Type.Array(Chair, { maxItems: 50 })),
  panellists: Type.Optional(Type.Array(Panellist, { maxItems: 300 })),
  agenda: Type.Optional(Type.Array(AgendaItem, { maxItems: 100 })),
  observers: Type.Optional(Type.Array(Observer, { maxItems: 1000 })),
  documents: Type.Optional(
    Type.Array(ListedDocument, { maxItems: 500, description: 'Documents it had before it.' })
  ),
  citations: Type.Optional(
    Type.Array(Citation, { maxItems: 1000, description: 'Resolutions and decisions it cites.' })
  ),
  suggestedTags: Type.Optional(SuggestedTags),
  readings: Type.Optional(
    ByLanguage(Reading, 'What a reviewer of each language version should look at again.')
  )
}
