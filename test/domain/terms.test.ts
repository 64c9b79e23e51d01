import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())

test('a term is understood by code, notation, label and alias in six languages', async (t) => {
  const cases: [scheme: string, value: string, code: string | undefined][] = [
    ['country', 'KEN', 'KEN'],
    ['country', 'ken', 'KEN'],
    ['country', 'KE', 'KEN'],
    ['country', '404', 'KEN'],
    ['country', ' kenya ', 'KEN'],
    ['country', 'Kenia', 'KEN'],
    ['country', 'كينيا', 'KEN'],
    ['country', 'كِينيا', 'KEN'],
    ['country', '肯尼亚', 'KEN'],
    ['country', 'Кения', 'KEN'],
    ['country', "Cote d'Ivoire", 'CIV'],
    ['country', 'CÔTE D’IVOIRE', 'CIV'],
    ['country', 'Korea, Republic of', 'KOR'],
    ['country', 'Swaziland', 'SWZ'],
    ['country', 'Atlantis', undefined],
    ['country', '', undefined],
    ['country', '—', undefined],
    ['country', '__proto__', undefined],
    ['country', 'constructor', undefined],
    ['nothing', 'KEN', undefined],
    ['crime-type', 'fraudulent medicine', 'falsified-medical-products'],
    ['crime-type', 'Fraudulent Medicines', 'falsified-medical-products'],
    ['crime-type', 'trafficking-in-persons', 'trafficking-in-persons'],
    ['crime-type', '洗钱', 'money-laundering']
  ]
  for (const [scheme, value, code] of cases) {
    t.equal(terms.resolve([scheme], value)?.code, code, `${scheme} ${value}`)
  }
  t.equal(terms.resolve(['organization', 'country'], 'KE')?.code, 'KEN', 'in any of several schemes')
})

test('what is to be written down is understood only where one term goes by that name', async (t) => {
  t.equal(terms.named('country', 'Italie')?.code, 'ITA')
  t.equal(terms.named('country', 'IT')?.code, 'ITA')
  t.equal(terms.named('article', 'untoc-2')?.code, 'untoc-2')
  t.equal(terms.named('article', 'Use of terms'), undefined, 'each treaty has such an article')
  t.equal(terms.named('country', 'Atlantis'), undefined)
})

test('every term is understood by its code, its notation and its labels, or by a term of the same name', async (t) => {
  const misunderstood: string[] = []
  for (const { scheme, terms: all } of terms.vocabularies.values()) {
    for (const term of all) {
      if (terms.resolve([scheme], term.code) !== term) misunderstood.push(`${scheme} ${term.code}`)
      for (const label of Object.values(term.labels)) {
        if (!terms.resolve([scheme], label)) misunderstood.push(`${scheme} ${label}`)
      }
    }
  }
  t.same(misunderstood, [])
})

test('the nearest term is named for what is not understood', async (t) => {
  const cases: [scheme: string, value: string, code: string | undefined][] = [
    ['country', 'Kenyya', 'KEN'],
    ['country', 'italie', 'ITA'],
    ['country', 'ITAL', 'ITA'],
    ['country', 'KEM', 'KEN'],
    ['country', 'Atlantis the lost', undefined],
    ['country', '', undefined],
    ['country', ' ', undefined],
    ['crime-type', 'money-launderin', 'money-laundering'],
    ['crime-type', 'cyber crime', 'cybercrime'],
    ['crime-type', 'KEM', undefined],
    ['nothing', 'KEN', undefined]
  ]
  for (const [scheme, value, code] of cases)
    t.equal(terms.nearest([scheme], value), code, `${scheme} ${value}`)
})

test('a label is confirmed in the language it is shown in', async (t) => {
  t.equal(terms.isConfirmed('article', 'firearms-21', 'es'), true)
  t.equal(terms.isConfirmed('article', 'firearms-21', 'fr'), false)
  t.equal(terms.isConfirmed('article', 'firearms-21', 'pt'), true, 'shown in English')
  t.equal(terms.isConfirmed('article', 'no-such', 'en'), false)
})

test('a code is nearer than a name that reads the same', async (t) => {
  const term = (code: string, alias: string) => {
    const labels = { en: code, fr: code, es: code, ar: code, zh: code, ru: code }
    const confirmed = { en: true, fr: true, es: true, ar: true, zh: true, ru: true }
    return { scheme: 'x', code, labels, confirmed, aliases: { und: [alias] }, broader: [] }
  }
  const all = [term('first', 'one'), term('second', 'first')]
  const { labels } = all[0]!
  const few = createTerms(new Map([['x', { scheme: 'x', labels, description: 'x', terms: all }]]))
  t.equal(few.nearest(['x'], 'firsd'), 'first')
  t.equal(few.resolve(['x'], 'First')?.code, 'first')
})

test('a term has everything broader, of any scheme, and itself', async (t) => {
  const codes = (scheme: string, code: string) =>
    terms.withBroader({ scheme, code }).map((term) => `${term.scheme} ${term.code}`)
  t.same(codes('country', 'KEN').sort(), [
    'country KEN',
    'region 001',
    'region 002',
    'region 014',
    'region 202',
    'un-group african-states'
  ])
  t.same(codes('crime-type', 'wildlife-crime'), [
    'crime-type wildlife-crime',
    'crime-type wildlife-forest-fisheries-crime',
    'crime-type crimes-affecting-the-environment'
  ])
  t.same(codes('article', 'untoc-5'), ['article untoc-5', 'instrument untoc'])
  t.same(codes('nothing', 'x'), ['nothing x'])
})

test('terms are suggested while somebody types, whole names and beginnings first', async (t) => {
  const codes = (text: string, limit = 3, schemes = ['country']) =>
    terms.startingWith(schemes, text, limit).map(({ term }) => term.code)
  t.same(codes('ken'), ['KEN'])
  t.same(codes('niger'), ['NER', 'NGA'], 'the whole name comes before its beginning')
  t.same(codes('كين', 1), ['KEN'])
  t.same(codes('肯尼', 1), ['KEN'], 'a Chinese name by its beginning')
  t.ok(codes('人口', 10, ['crime-type']).includes('trafficking-in-persons'), 'and by a word within')
  t.ok(codes('states united', 10).includes('USA'), 'words in any order')
  t.ok(codes('fraudulent', 10, ['crime-type']).includes('falsified-medical-products'), 'by an alias')
  t.equal(codes('a', 5).length, 5, 'no more than asked for')
  t.same(codes('zaf'), ['ZAF'], 'by its code')
  t.same(codes('150', 3, ['region']), [], 'not by a number')
  for (const text of ['', ' ', '—', 'zzzz']) t.same(codes(text), [], `nothing for "${text}"`)
  const [kenya] = terms.startingWith(['country'], 'Кен', 1)
  t.match(kenya, { matched: 'Кения', rank: 1 }, 'with the name that fitted')
})

test('a label falls back to English, then to the code', async (t) => {
  t.equal(terms.label('country', 'ITA', 'fr'), 'Italie')
  t.equal(terms.label('country', 'ITA', 'de'), 'Italy')
  t.equal(terms.label('country', 'XXX', 'fr'), 'XXX')
})
