import { test } from 'tap'
import { faultsInRow, sourced } from './sourced.ts'

const row = {
  id: 'ita-penal-code-1930',
  country: 'ITA',
  title: 'Penal Code',
  originalTitle: 'Codice penale',
  originalLanguage: 'it',
  type: 'code',
  number: 'Royal Decree No. 1398 of 1930',
  adopted: '1930-10',
  status: 'amended',
  abstract: 'What is punished.',
  crimeTypes: ['money-laundering'],
  untocArticles: [5, 6]
}
const bare = { id: 'x', country: 'ITA', title: 'Law', type: 'act' }

test('a row becomes a law, with its title in two languages and its legal status by our name', async (t) => {
  const [law, ...more] = sourced('legislation', row)
  t.same(more, [])
  t.same(law!.draft, {
    id: 'ita-penal-code-1930',
    kind: 'legislation',
    status: 'published',
    texts: {
      en: { translation: 'unofficial', title: 'Penal Code', abstract: 'What is punished.' },
      it: { translation: 'original', title: 'Codice penale' }
    },
    country: 'ITA',
    type: 'code',
    number: 'Royal Decree No. 1398 of 1930',
    adopted: '1930-10',
    legalStatus: 'amended',
    originalLanguage: 'it',
    crimeTypes: ['money-laundering'],
    articles: ['untoc-5', 'untoc-6']
  })
  t.same(faultsInRow('legislation', row), [])
})

test('what a row does not say is left out or empty', async (t) => {
  t.same(sourced('legislation', bare)[0]!.draft, {
    id: 'x',
    kind: 'legislation',
    status: 'published',
    country: 'ITA',
    type: 'act',
    legalStatus: 'unknown',
    crimeTypes: [],
    articles: [],
    texts: { en: { translation: 'unofficial', title: 'Law' } }
  })
  const english = sourced('legislation', { ...bare, originalLanguage: 'en', originalTitle: 'Law' })
  t.same(english[0]!.draft.texts, { en: { translation: 'original', title: 'Law' } }, 'its own title')
  t.same(faultsInRow('legislation', { ...bare, originalLanguage: 'en', originalTitle: 'Law' }), [])
})

test('provisions become records of their own, in order, named for their reference', async (t) => {
  const provisions = [
    { ref: 'art. 416-bis', heading: 'Mafia', untocArticles: [5], crimeTypes: ['money-laundering'] },
    { ref: 'art. 3', text: 'Whoever …' },
    { ref: 'art. 3' },
    { ref: '第191条' },
    { ref: '—' },
    { ref: 'art. 9', id: 'kept', position: 70 }
  ]
  const drafts = sourced('legislation', { ...row, provisions }).map(({ draft, at }) => ({ ...draft, at }))
  t.equal('provisions' in drafts[0]!, false)
  t.same(
    drafts.slice(1).map(({ id, position, parent, at }) => [id, position, parent, at]),
    [
      ['ita-penal-code-1930.art-416-bis', 1, row.id, '/provisions/0'],
      ['ita-penal-code-1930.art-3', 2, row.id, '/provisions/1'],
      ['ita-penal-code-1930.art-3-2', 3, row.id, '/provisions/2'],
      ['ita-penal-code-1930.191-db1aacb7', 4, row.id, '/provisions/3'],
      ['ita-penal-code-1930.provision', 5, row.id, '/provisions/4'],
      ['kept', 70, row.id, '/provisions/5']
    ]
  )
  t.match(drafts[1], {
    kind: 'provision',
    status: 'published',
    texts: { en: { translation: 'unofficial', heading: 'Mafia' } },
    crimeTypes: ['money-laundering'],
    articles: ['untoc-5']
  })
  t.same(drafts[2]!.texts, { en: { translation: 'unofficial', text: 'Whoever …' } })
})

test('a row with texts is taken as a record already, and so is such a provision', async (t) => {
  const texts = { it: { translation: 'original', title: 'Legge' } }
  const own = { ...bare, title: undefined, texts, legalStatus: 'in_force', crimeTypes: [], articles: [] }
  const provision = {
    ref: 'art. 1',
    texts: { it: { translation: 'original', heading: 'Reato' } },
    crimeTypes: [],
    articles: ['untoc-5']
  }
  const [law, part] = sourced('legislation', { ...own, status: 'draft', provisions: [provision] })
  t.match(law!.draft, { ...own, title: undefined, kind: 'legislation', status: 'draft' })
  t.match(part!.draft, { ...provision, id: 'x.art-1', kind: 'provision', parent: 'x', position: 1 })
  t.same(law!.renamed, {})
})

test('codes and our own names are understood in a row of the other form', async (t) => {
  const [law, part] = sourced('legislation', {
    ...bare,
    status: 'draft',
    legalStatus: 'repealed',
    articles: ['untoc-8'],
    provisions: [{ ref: '1', articles: ['untoc-5'] }]
  })
  t.match(law!.draft, { status: 'draft', legalStatus: 'repealed', articles: ['untoc-8'] })
  t.match(part!.draft, { articles: ['untoc-5'] })
})

const refused: [what: string, change: object, faults: string[]][] = [
  ['an unknown field', { jurisdiction: 'x' }, ['/jurisdiction is not a field here']],
  ['an unknown status', { status: 'gone' }, ['/status is not a code of /v1/vocabularies/legislation-status']],
  [
    'an unknown article',
    { untocArticles: [5, 99] },
    ['/untocArticles/1 is not a code of /v1/vocabularies/article']
  ],
  ['articles that are no list', { untocArticles: 5 }, ['/untocArticles must be array']],
  ['an article that is no number', { untocArticles: [{ toString: 1 }] }, ['/untocArticles/0 must be string']],
  ['articles in both forms', { articles: ['untoc-5'] }, ['/untocArticles is not a field here']],
  ['a title that is no text', { title: 5 }, ['/title must be string']],
  ['no title', { title: undefined }, ['/title is missing']],
  ['an original title that is no text', { originalTitle: null }, ['/originalTitle must be string']],
  [
    'an original title in no language',
    { originalLanguage: undefined },
    ['/originalTitle is not a field here']
  ],
  ['another original title in English', { originalLanguage: 'en' }, ['/originalTitle is not a field here']],
  [
    'an unknown language',
    { originalLanguage: 'xx' },
    [
      '/originalLanguage is not a code of /v1/vocabularies/language',
      '/originalLanguage is not a code of /v1/vocabularies/language'
    ]
  ],
  ['provisions that are no list', { provisions: { ref: '1' } }, ['/provisions is not a field here']],
  ['provisions that are nothing', { provisions: null }, ['/provisions is not a field here']],
  ['a provision that is no object', { provisions: ['art. 1'] }, ['/provisions/0 must be an object']],
  ['a provision without a reference', { provisions: [{ heading: 'x' }] }, ['/provisions/0/ref is missing']],
  [
    'a provision with an unknown field and a heading that is no text',
    { provisions: [{ ref: '1', heading: 5, titel: 'x' }] },
    ['/provisions/0/heading must be string', '/provisions/0/titel is not a field here']
  ],
  [
    'a provision with a heading beside texts',
    { provisions: [{ ref: '1', heading: 'lost', texts: { en: { translation: 'official', heading: 'x' } } }] },
    ['/provisions/0/heading is not a field here']
  ],
  [
    'an id that is no word',
    { id: { toString: 1 }, provisions: [{ ref: '1' }] },
    [
      '/id must be string',
      '/provisions/0/id must be an id: lower-case letters and digits, between them single hyphens or dots',
      '/provisions/0/parent must be string'
    ]
  ]
]

for (const [what, change, faults] of refused) {
  test(`${what} is named in the words of the row`, async (t) => {
    t.same(faultsInRow('legislation', { ...row, ...change }).sort(), faults.sort())
  })
}
