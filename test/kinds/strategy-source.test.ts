import { test } from 'tap'
import { faultsInRow, sourced } from './sourced.ts'

const row = {
  id: 'esp-plan-2021',
  country: 'ESP',
  title: 'National Plan',
  originalTitle: 'Plan Nacional',
  originalLanguage: 'es',
  type: 'strategy',
  issuer: 'Ministry',
  adopted: '2022-01-12',
  periodStart: 2021,
  periodEnd: 2023,
  pillars: ['Prevent', 'Something of its own', 'prevent'],
  crimeTypes: ['trafficking-in-persons'],
  genderMainstreaming: true,
  humanRights: false
}
const { country: _country, ...ofNobody } = row

test('a row becomes a strategy, with pillars as codes and as printed', async (t) => {
  t.same(sourced('strategy', row)[0]!.draft, {
    id: 'esp-plan-2021',
    kind: 'strategy',
    status: 'published',
    texts: {
      en: { translation: 'unofficial', title: 'National Plan' },
      es: { translation: 'original', title: 'Plan Nacional' }
    },
    countries: ['ESP'],
    originalLanguage: 'es',
    type: 'strategy',
    issuer: 'Ministry',
    adopted: '2022-01-12',
    periodStart: '2021',
    periodEnd: '2023',
    pillars: ['prevent'],
    pillarsAsPrinted: ['Prevent', 'Something of its own', 'prevent'],
    crimeTypes: ['trafficking-in-persons'],
    themes: [],
    genderMainstreaming: 'yes',
    humanRights: 'no'
  })
})

test('a regional strategy belongs to an organization and to no country', async (t) => {
  for (const region of ['ecowas', 'ECOWAS', 'Economic Community of West African States']) {
    t.match(
      sourced('strategy', { ...ofNobody, region })[0]!.draft,
      { countries: [], organization: 'ecowas' },
      region
    )
  }
  t.same(faultsInRow('strategy', { ...ofNobody, region: 'ecowas' }), [])
})

test('yes, no and unknown are read as files write them', async (t) => {
  const cases: [value: unknown, answer: unknown][] = [
    [true, 'yes'],
    ['true', 'yes'],
    ['yes', 'yes'],
    [false, 'no'],
    ['no', 'no'],
    [undefined, 'unknown'],
    ['unknown', 'unknown'],
    [null, null],
    ['maybe', 'maybe'],
    ['constructor', 'constructor']
  ]
  for (const [value, answer] of cases) {
    t.equal(sourced('strategy', { ...row, humanRights: value })[0]!.draft.humanRights, answer, String(value))
  }
})

test('a row with texts is taken as a record already, what it does not say being unknown', async (t) => {
  const texts = { en: { translation: 'original', title: 'Plan' } }
  const canonical = { id: 'x', texts, countries: ['ESP'], status: 'draft', pillars: ['prevent'], strange: 1 }
  const unsaid = { genderMainstreaming: 'unknown', humanRights: 'unknown' }
  t.same(sourced('strategy', canonical), [
    { draft: { kind: 'strategy', ...unsaid, ...canonical }, at: '', renamed: {} }
  ])
})

const refused: [what: string, change: object, faults: string[]][] = [
  ['an unknown field', { ministry: 'x' }, ['/ministry is not a field here']],
  ['an unknown country', { country: 'XXX' }, ['/country is not a code of /v1/vocabularies/country']],
  ['a country that is no text', { country: 5 }, ['/country must be string']],
  ['an unknown region', { region: 'atlantis' }, ['/region is not a code of /v1/vocabularies/organization']],
  ['a region that is no text', { region: 5 }, ['/region must be string']],
  ['pillars that are no list', { pillars: 'Prevent' }, ['/pillars must be array']],
  ['a pillar that is no text', { pillars: [5] }, ['/pillars/0 must be string']],
  ['an impossible year', { periodStart: 20_210 }, ['/periodStart must be a date as far as it is known']],
  [
    'an answer that is none',
    { humanRights: 'maybe' },
    ['/humanRights must be equal to one of the allowed values']
  ],
  [
    'an answer that is no word',
    { humanRights: { toString: 1 } },
    ['/humanRights must be string', '/humanRights must be equal to one of the allowed values']
  ],
  ['a country under both names', { countries: ['ITA'] }, ['/country is not a field here']],
  [
    'an organization under both names',
    { region: 'ecowas', organization: 'european-union' },
    ['/region is not a field here']
  ],
  [
    'pillars under both names, one unknown',
    { pillars: ['prevent', 'own'], pillarsAsPrinted: ['Own'] },
    ['/pillars/1 is not a code of /v1/vocabularies/pillar']
  ],
  [
    'an original title in no language',
    { originalLanguage: undefined },
    ['/originalTitle is not a field here']
  ]
]

for (const [what, change, faults] of refused) {
  test(`${what} is named in the words of the row`, async (t) => {
    const found = faultsInRow('strategy', { ...row, ...change })
    t.equal(found.length, faults.length, found.join('; '))
    for (const [index, fault] of faults.entries()) t.ok(found[index]?.startsWith(fault), fault)
  })
}
