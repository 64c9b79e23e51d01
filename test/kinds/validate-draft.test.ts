import fc from 'fast-check'
import { test } from 'tap'
import type { Fault } from '#domain/failure.ts'
import { createTerms } from '#domain/terms.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const validate = createDraftValidator(kinds, createTerms(readVocabularies()))
const [example] = kinds.get('legislation')!.examples
const { body, ...own } = example!
const good = { ...own, ...body }
const texts = good.texts as Record<string, object>

const without = (field: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== field))

/** The draft with members as a file writes them, where `__proto__` is a name like any other. */
const withMembers = (json: string) => JSON.parse(`${JSON.stringify(good).slice(0, -1)},${json}}`)

const nested = (depth: number) => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

const bad: [what: string, candidate: unknown, faults: Fault[]][] = [
  [
    'an unknown field',
    { ...good, adoptd: '1998' },
    [{ pointer: '/adoptd', detail: 'is not a field here', suggestion: 'adopted' }]
  ],
  [
    'an unknown field unlike any other',
    { ...good, zzzzzzzz: 1 },
    [{ pointer: '/zzzzzzzz', detail: 'is not a field here' }]
  ],
  [
    'an unknown field of a text',
    { ...good, texts: { en: { ...texts.en, titel: 'x' } } },
    [{ pointer: '/texts/en/titel', detail: 'is not a field here' }]
  ],
  [
    'a field with signs of a pointer and of a terminal in its name',
    { ...good, 'a/b~\u001B[2J': 1 },
    [{ pointer: '/a~1b~0 [2J', detail: 'is not a field here' }]
  ],
  ['a missing field', without('type'), [{ pointer: '/type', detail: 'is missing' }]],
  ['missing texts', without('texts'), [{ pointer: '/texts', detail: 'is missing' }]],
  [
    'several wrong types',
    { ...good, country: 5, crimeTypes: 'cybercrime' },
    [
      { pointer: '/country', value: '5', detail: 'must be string' },
      { pointer: '/crimeTypes', value: 'cybercrime', detail: 'must be array' }
    ]
  ],
  [
    'what is wrong in form and what means nothing, all at once',
    { ...good, adopted: '23.06.2017', type: 'actt', crimeTypes: ['drug-ofences'], articles: 'untoc-5' },
    [
      {
        pointer: '/adopted',
        value: '23.06.2017',
        detail: 'must be a date as far as it is known: 1998, 1998-05 or 1998-05-12',
        suggestion: '2017-06-23'
      },
      { pointer: '/articles', value: 'untoc-5', detail: 'must be array' },
      {
        pointer: '/type',
        value: 'actt',
        detail: 'is not a code of /v1/vocabularies/legislation-type',
        suggestion: 'act'
      },
      {
        pointer: '/crimeTypes/0',
        value: 'drug-ofences',
        detail: 'is not a code of /v1/vocabularies/crime-type',
        suggestion: 'drug-offences'
      }
    ]
  ],
  [
    'a list with commas',
    { ...good, crimeTypes: ['corruption, Human trafficking', 'corruption, nothing'] },
    [
      {
        pointer: '/crimeTypes/0',
        value: 'corruption, Human trafficking',
        detail: 'is not a code of /v1/vocabularies/crime-type',
        suggestion: 'corruption; trafficking-in-persons'
      },
      {
        pointer: '/crimeTypes/1',
        value: 'corruption, nothing',
        detail: 'is not a code of /v1/vocabularies/crime-type'
      }
    ]
  ],
  [
    'a wrong type within a list',
    { ...good, crimeTypes: ['cybercrime', null] },
    [{ pointer: '/crimeTypes/1', value: 'null', detail: 'must be string' }]
  ],
  [
    'a code given twice',
    { ...good, crimeTypes: ['cybercrime', 'cybercrime'] },
    [
      {
        pointer: '/crimeTypes',
        value: '["cybercrime","cybercrime"]',
        detail: 'must not have duplicate items'
      }
    ]
  ],
  [
    'a word that is none of those allowed',
    { ...good, status: 'publshed' },
    [
      {
        pointer: '/status',
        value: 'publshed',
        detail: 'must be equal to one of the allowed values: draft, in-review, published, withdrawn',
        suggestion: 'published'
      }
    ]
  ],
  [
    'an unknown code in a list',
    { ...good, crimeTypes: ['cybercrime', 'money-launderin'] },
    [
      {
        pointer: '/crimeTypes/1',
        value: 'money-launderin',
        detail: 'is not a code of /v1/vocabularies/crime-type',
        suggestion: 'money-laundering'
      }
    ]
  ],
  [
    'an unknown country',
    { ...good, country: 'KEM' },
    [
      {
        pointer: '/country',
        value: 'KEM',
        detail: 'is not a code of /v1/vocabularies/country',
        suggestion: 'KEN'
      }
    ]
  ],
  [
    'an unknown code that the record is not about',
    { ...good, originalLanguage: 'qqqqqqqq' },
    [
      {
        pointer: '/originalLanguage',
        value: 'qqqqqqqq',
        detail: 'is not a code of /v1/vocabularies/language'
      }
    ]
  ],
  [
    'a day that does not exist',
    { ...good, adopted: '2023-02-30' },
    [{ pointer: '/adopted', value: '2023-02-30', detail: 'is not a day of the calendar' }]
  ],
  [
    'the year nought, which no calendar has',
    { ...good, adopted: '0000', inForce: '0000-05' },
    [
      { pointer: '/adopted', value: '0000', detail: 'is not a day of the calendar' },
      { pointer: '/inForce', value: '0000-05', detail: 'is not a day of the calendar' }
    ]
  ],
  [
    'a control character',
    { ...good, number: 'Act\u0000 121' },
    [{ pointer: '/number', value: 'Act  121', detail: 'holds a control character' }]
  ],
  [
    'a control character in a text',
    { ...good, texts: { en: { translation: 'original', title: 'a\u001Bb' } } },
    [{ pointer: '/texts/en/title', value: 'a b', detail: 'holds a control character' }]
  ],
  [
    'half a surrogate pair',
    { ...good, number: 'Act \uD800' },
    [{ pointer: '/number', detail: 'holds half a surrogate pair, which is no character' }]
  ],
  [
    'a field named __proto__',
    withMembers('"__proto__":{"country":"ITA"}'),
    [{ pointer: '/__proto__', detail: 'is not a field here' }]
  ],
  [
    'a language named __proto__',
    withMembers('"texts":{"en":{"translation":"original","title":"x"},"__proto__":{"title":"x"}}'),
    [
      {
        pointer: '/texts/__proto__',
        value: '__proto__',
        detail: 'is not a code of /v1/vocabularies/language'
      }
    ]
  ],
  [
    'an unknown language',
    { ...good, texts: { ...texts, eng: { translation: 'original', title: 'x' } } },
    [
      {
        pointer: '/texts/eng',
        value: 'eng',
        detail: 'is not a code of /v1/vocabularies/language',
        suggestion: 'en'
      }
    ]
  ],
  [
    'what is no language tag',
    { ...good, texts: { ...texts, EN_US_: 5 } },
    [{ pointer: '/texts/EN_US_', value: 'EN_US_', detail: 'is not a code of /v1/vocabularies/language' }]
  ],
  [
    'no text at all',
    { ...good, texts: {} },
    [{ pointer: '/texts', value: '{}', detail: 'must not have fewer than 1 properties' }]
  ],
  [
    'a title of blanks',
    { ...good, texts: { en: { translation: 'original', title: ' \n ' } } },
    [{ pointer: '/texts/en/title', value: '   ', detail: 'must not be blank' }]
  ],
  [
    'an address that is not on the web',
    { ...good, sourceUrl: 'javascript:alert(1)' },
    [
      {
        pointer: '/sourceUrl',
        value: 'javascript:alert(1)',
        detail: 'must begin with http:// or https://, and hold no blank'
      }
    ]
  ],
  [
    'names in the place of codes',
    { ...good, country: 'Italy', crimeTypes: ['cybercrime', 'Human trafficking'] },
    [
      {
        pointer: '/country',
        value: 'Italy',
        detail: 'is not a code of /v1/vocabularies/country',
        suggestion: 'ITA'
      },
      {
        pointer: '/crimeTypes/1',
        value: 'Human trafficking',
        detail: 'is not a code of /v1/vocabularies/crime-type',
        suggestion: 'trafficking-in-persons'
      }
    ]
  ],
  ['a list', [], [{ pointer: '', value: '[]', detail: 'must be an object' }]],
  ['a word', 'law', [{ pointer: '', value: 'law', detail: 'must be an object' }]],
  ['nothing', null, [{ pointer: '', value: 'null', detail: 'must be an object' }]],
  [
    'an unknown kind',
    { ...good, kind: 'legislaton' },
    [{ pointer: '/kind', value: 'legislaton', detail: 'is not a kind of record', suggestion: 'legislation' }]
  ],
  ['no kind', without('kind'), [{ pointer: '/kind', value: 'undefined', detail: 'is not a kind of record' }]],
  [
    'a kind that is no word',
    { ...good, kind: { toString: null } },
    [{ pointer: '/kind', value: '{"toString":null}', detail: 'is not a kind of record' }]
  ],
  [
    'a kind named like what every object has',
    { ...good, kind: '__proto__' },
    [{ pointer: '/kind', value: '__proto__', detail: 'is not a kind of record' }]
  ],
  [
    'lists in lists without end',
    { ...good, number: nested(100_000) },
    [{ pointer: '', detail: 'is nested too deeply' }]
  ],
  [
    'a parent where none belongs',
    { ...good, parent: 'x' },
    [{ pointer: '/parent', detail: 'is not a field here' }]
  ]
]

for (const [what, candidate, faults] of bad) {
  test(`${what} is refused by name`, async (t) => {
    t.same(validate(candidate), { faults })
  })
}

test('a draft of many unknown fields is refused, however many', async (t) => {
  for (const count of [7, 8, 9, 50, 5000]) {
    const fields = Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}x`, 1]))
    const { faults } = validate({ ...good, ...fields })
    t.match(faults?.[0], { pointer: '/x0x', detail: 'is not a field here' }, `${count} fields`)
    t.ok(faults!.length <= 20, 'not all are named')
    const inText = validate({ ...good, texts: { en: { ...texts.en, ...fields } } })
    t.match(inText.faults?.[0], { pointer: '/texts/en/x0x' }, `${count} fields of a text`)
  }
})

test('a record is not its own parent', async (t) => {
  const kind = [...kinds.values()].find(({ parent }) => parent)!
  const { body, ...draft } = kind.examples[0]!
  t.match(validate({ ...draft, ...body, parent: draft.id }), {
    faults: [{ pointer: '/parent', value: draft.id, detail: 'is the record itself' }]
  })
})

test('what only looks like a date is not judged as one', async (t) => {
  for (const number of ['2023-02-30', '0000', '1999-99-99']) {
    t.equal(validate({ ...good, number }).faults, undefined, number)
  }
})

test('a good draft comes back as a record, with everything it held', async (t) => {
  t.same(validate(good), { draft: example })
  t.same(validate({ ...good, crimeTypes: [], articles: [] }).draft?.body.crimeTypes, [], 'no crime types')
})

test('whatever JSON is handed in is judged, and what is taken keeps no stranger’s field', async (t) => {
  const anything = fc.jsonValue({ maxDepth: 3 })
  const field = fc.constantFrom(...Object.keys(good), 'position', 'parent', '__proto__', 'toString', 'x')
  fc.assert(
    fc.property(fc.dictionary(field, anything, { maxKeys: 5 }), (changes) => {
      const { draft, faults } = validate({ ...good, ...changes })
      return draft ? Object.keys(draft.body).every((name) => name in good) : faults!.length > 0
    }),
    { numRuns: 1000 }
  )
  t.pass()
})
