import { test } from 'tap'
import { faultsInRow, sourced } from './sourced.ts'

const texts = { en: { translation: 'original', title: 'Report' } }
const row = { id: 'wg-2023', texts, organ: 'Conference of the Parties', startDate: '2023-05-29' }
const recommendation = {
  number: '5 bis',
  texts: { en: { translation: 'unofficial', summary: 'States are asked to act.' } },
  addressees: ['states_parties'],
  strength: 'should',
  adoption: 'adopted',
  crimeTypes: [],
  themes: ['training'],
  articles: [],
  countries: [],
  citations: []
}

test('a row becomes a report, with what it does not list empty', async (t) => {
  t.same(sourced('report', row), [
    {
      draft: {
        kind: 'report',
        status: 'published',
        ...row,
        languages: [],
        statesRepresented: [],
        organizationsRepresented: [],
        articles: [],
        themes: []
      },
      at: '',
      renamed: {}
    }
  ])
  t.match(sourced('report', { ...row, status: 'draft', languages: ['fr'] })[0]!.draft, {
    status: 'draft',
    languages: ['fr']
  })
})

test('recommendations become records of their own, in order, named for their number', async (t) => {
  const recommendations = ['1', '5 bis', '115.23', 7].map((number) => ({ ...recommendation, number }))
  const parts = sourced('report', { ...row, recommendations }).slice(1)
  t.same(
    parts.map(({ draft, at }) => [draft.id, draft.kind, draft.parent, draft.position, draft.status, at]),
    [
      ['wg-2023.r1', 'recommendation', 'wg-2023', 1, 'published', '/recommendations/0'],
      ['wg-2023.r5-bis', 'recommendation', 'wg-2023', 2, 'published', '/recommendations/1'],
      ['wg-2023.r115-23', 'recommendation', 'wg-2023', 3, 'published', '/recommendations/2'],
      ['wg-2023.r7', 'recommendation', 'wg-2023', 4, 'published', '/recommendations/3']
    ]
  )
  t.same(faultsInRow('report', { ...row, recommendations }), ['/recommendations/3/number must be string'])
  const kept = { ...recommendation, id: 'kept', position: 9, status: 'draft' }
  t.match(sourced('report', { ...row, recommendations: [kept] })[1]!.draft, kept)
})

const refused: [what: string, change: object, faults: string[]][] = [
  ['an unknown field', { chair: 'x' }, ['/chair is not a field here']],
  ['recommendations that are no list', { recommendations: {} }, ['/recommendations is not a field here']],
  ['recommendations that are nothing', { recommendations: null }, ['/recommendations is not a field here']],
  ['a recommendation that is no object', { recommendations: [5] }, ['/recommendations/0 must be an object']],
  [
    'a recommendation with an unknown field',
    { recommendations: [recommendation, { ...recommendation, number: '6', colour: 'red' }] },
    ['/recommendations/1/colour is not a field here']
  ],
  [
    'a recommendation with a number that is no word',
    { recommendations: [{ ...recommendation, number: { toString: 1 } }] },
    ['/recommendations/0/number must be string']
  ]
]

for (const [what, change, faults] of refused) {
  test(`${what} is named in the words of the row`, async (t) => {
    t.same(faultsInRow('report', { ...row, ...change }), faults)
  })
}
