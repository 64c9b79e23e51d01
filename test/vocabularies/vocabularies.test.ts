import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'tap'
import { type Term, unLanguages } from '#domain/term.ts'
import { wordsOf } from '#domain/words.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { countryFile } from '../../scripts/vocabularies/countries.ts'

const vocabularies = readVocabularies()
const termsOf = (scheme: string) => vocabularies.get(scheme)!.terms
const termOf = (scheme: string, code: string) =>
  vocabularies.get(scheme)?.terms.find((term) => term.code === code)

const namesOf = (term: Term) => [
  term.code,
  ...(term.notation ? [term.notation] : []),
  ...Object.values(term.labels),
  ...Object.values(term.aliases).flat()
]

const withBroader = (term: Term): string[] => [
  `${term.scheme} ${term.code}`,
  ...term.broader.flatMap(({ scheme, code }) => withBroader(termOf(scheme, code)!))
]

const codesUnder = (scheme: string, code: string) =>
  termsOf('country')
    .filter(({ broader }) => broader.some((wider) => wider.scheme === scheme && wider.code === code))
    .map((country) => country.code)

test('every scheme the portal needs is there', async (t) => {
  t.same(
    Array.from(vocabularies.values(), ({ scheme, terms }) => [scheme, terms.length]),
    [
      ['addressee', 19],
      ['article', 208],
      ['country', 249],
      ['crime-type', 27],
      ['instrument', 10],
      ['language', 75],
      ['legal-system', 6],
      ['legislation-status', 5],
      ['legislation-type', 15],
      ['organization', 53],
      ['pillar', 4],
      ['recommendation-status', 8],
      ['region', 30],
      ['strategy-type', 11],
      ['strength', 13],
      ['theme', 23],
      ['un-group', 5]
    ]
  )
})

test('labels stand in the script of their language', async (t) => {
  const scripts = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }
  const wrong = [...vocabularies.values()]
    .flatMap(({ terms }) => terms)
    .filter(({ labels }) =>
      unLanguages.some((language) =>
        language in scripts
          ? !scripts[language as keyof typeof scripts].test(labels[language])
          : /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u.test(labels[language])
      )
    )
    .map(({ scheme, code }) => `${scheme} ${code}`)
  t.same(wrong, ['theme revmod'], 'a name that is Latin everywhere')
})

test('no name stands for two terms of a scheme, or of a treaty', async (t) => {
  const owners = new Map<string, string>()
  const shared: string[] = []
  const wordless: string[] = []
  for (const { scheme, terms } of vocabularies.values()) {
    for (const term of terms) {
      // Treaties share titles such as "Extradition"; inside one of them a title names one article.
      const scope = scheme === 'article' ? `article of ${term.code.split('-')[0]}` : scheme
      for (const name of namesOf(term)) {
        const words = wordsOf(name).join(' ')
        const owner = owners.get(`${scope}: ${words}`) ?? term.code
        if (words === '') wordless.push(`${scheme} ${term.code}: ${name}`)
        if (owner !== term.code) shared.push(`${scope}: "${words}" is ${owner} and ${term.code}`)
        owners.set(`${scope}: ${words}`, owner)
      }
    }
  }
  t.same(shared, [])
  t.same(wordless, [])
})

test('every country lies in the world, through one M49 region', async (t) => {
  const astray = termsOf('country').filter(
    (country) =>
      !withBroader(country).includes('region 001') ||
      country.broader.filter(({ scheme }) => scheme === 'region').length !== 1
  )
  t.same(
    astray.map(({ code }) => code),
    []
  )
  t.same(codesUnder('region', '143'), ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'])
  t.ok(withBroader(termOf('country', 'KEN')!).includes('region 202'), 'by way of Eastern Africa')
})

test('each of the 193 Member States is in one regional group', async (t) => {
  const groups = ['african-states', 'asia-pacific-states', 'eastern-european-states', 'grulac', 'weog']
  const members = groups.flatMap((group) => codesUnder('un-group', group))
  t.equal(members.length, 193)
  t.equal(new Set(members).size, 193)
  t.same(
    groups.map((group) => codesUnder('un-group', group).length),
    [54, 54, 23, 33, 29]
  )
})

test('countries are found by the names and codes people type', async (t) => {
  const typed: Record<string, string> = {
    Turkey: 'TUR',
    Türkiye: 'TUR',
    Swaziland: 'SWZ',
    'Czech Republic': 'CZE',
    'Costa de Marfil': 'CIV',
    "Côte d'Ivoire": 'CIV',
    Burma: 'MMR',
    Zaire: 'COD',
    RDC: 'COD',
    Congo: 'COG',
    'Congo-Brazzaville': 'COG',
    'South Korea': 'KOR',
    UK: 'GBR',
    'EE. UU.': 'USA',
    США: 'USA',
    英国: 'GBR',
    سوريا: 'SYR',
    'Bolivarian Republic of Venezuela': 'VEN',
    'United Republic of Tanzania': 'TZA',
    Macedonia: 'MKD',
    Vietnam: 'VNM',
    Palestine: 'PSE',
    Holland: 'NLD',
    KE: 'KEN',
    '404': 'KEN'
  }
  const isCalled = (name: string) => (term: Term) =>
    namesOf(term).some((known) => wordsOf(known).join(' ') === wordsOf(name).join(' '))
  for (const [name, code] of Object.entries(typed)) {
    const found = termsOf('country').filter(isCalled(name))
    t.same(
      found.map((term) => term.code),
      [code],
      name
    )
  }
})

test('what was seen in an official text is still told from what was not', async (t) => {
  t.match(termOf('crime-type', 'organized-crime')!.confirmed, { en: true, ar: true })
  t.match(termOf('article', 'firearms-21')!.confirmed, { en: true, fr: false, es: true, zh: false })
  t.match(termOf('instrument', 'untoc')!.confirmed, { en: false, fr: true })
  t.match(termOf('region', '202')!.confirmed, { en: true, ru: true })
  t.match(termOf('country', 'TWN')!.confirmed, { en: false, zh: false })
  t.match(termOf('country', 'KEN')!.confirmed, { en: true, zh: true })
  const againstCorruption = termsOf('article').filter(({ code }) => code.startsWith('uncac-'))
  t.notOk(againstCorruption.some(({ confirmed }) => Object.values(confirmed).includes(true)))
})

test('a paragraph leads to its article and an article to its treaty', async (t) => {
  t.same(withBroader(termOf('article', 'uncac-23-1-a-i')!), [
    'article uncac-23-1-a-i',
    'article uncac-23-1-a',
    'article uncac-23-1',
    'article uncac-23',
    'instrument uncac'
  ])
  t.equal(termOf('article', 'tip-3')!.notation, 'TIP Protocol art. 3')
  const articlesOf = (treaty: string) =>
    termsOf('article').filter(({ broader }) => broader.some(({ code }) => code === treaty)).length
  t.same(['untoc', 'tip', 'som', 'firearms', 'uncac'].map(articlesOf), [41, 20, 25, 21, 71])
})

test('the file of countries is what its generator writes', async (t) => {
  const committed = readFileSync(new URL(import.meta.resolve('#vocabularies/country.json')), 'utf8')
  t.ok(committed === countryFile(), 'run: npx tsx scripts/vocabularies/countries.ts')
})

test('every code the sample laws and strategies use is a term', async (t) => {
  const used: Record<string, string[]> = JSON.parse(
    readFileSync(new URL('sample-codes.json', import.meta.url), 'utf8')
  )
  const missing = Object.entries(used).flatMap(([scheme, codes]) =>
    codes.filter((code) => !termOf(scheme, code)).map((code) => `${scheme} ${code}`)
  )
  t.same(missing, [])

  const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))
  const samples = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((file) =>
    ['legislation.ndjson', 'strategies.ndjson'].includes(basename(file))
  )
  if (samples.length === 0) t.comment('no sample files under scripts: checked the list of their codes alone')
  for (const file of samples) {
    const records = readFileSync(join(scripts, file), 'utf8').split('\n').filter(Boolean)
    const astray = records
      .map((line) => JSON.parse(line))
      .filter(
        ({ country, crimeTypes }) =>
          (country && !termOf('country', country)) ||
          crimeTypes?.some((code: string) => !termOf('crime-type', code))
      )
    t.same(
      astray.map(({ id }) => id),
      [],
      file
    )
  }
})
