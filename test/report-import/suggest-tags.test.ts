import { test } from 'tap'
import type { UnLanguage } from '#domain/term.ts'
import { suggestTags } from '#report-import/suggest/suggest-tags.ts'
import { testTerms } from '../support/portal.ts'

const suggest = (text: string, language: UnLanguage, own: string | undefined = 'untoc') =>
  suggestTags(text, [{ start: 0, end: text.length }], { language, own, terms: testTerms })

const codes = (...asked: Parameters<typeof suggest>) =>
  suggest(...asked)
    .map(({ code }) => code)
    .sort()

const named: [UnLanguage, text: string, codes: string[]][] = [
  [
    'en',
    'States should prevent money-laundering and the trafficking in stolen vehicles.',
    ['money-laundering', 'vehicle-trafficking']
  ],
  ['en', 'Organised crime threat assessments', ['threat-assessment']],
  [
    'fr',
    'des évaluations de la menace que représentent les groupes criminels organisés',
    ['participation-in-organized-criminal-group', 'threat-assessment']
  ],
  ['fr', 'dans le respect des droits de l’homme', ['human-rights']],
  [
    'es',
    'el tráfico de vehículos robados y las redes delictivas',
    ['organized-crime', 'vehicle-trafficking']
  ],
  ['es', 'la lucha contra la trata de personas', ['trafficking-in-persons']],
  ['ru', 'борьбы с торговлей людьми и коррупцией', ['corruption', 'trafficking-in-persons']],
  ['ru', 'организованной преступностью и техническую помощь', ['organized-crime', 'technical-assistance']],
  [
    'ar',
    'مكافحة الجريمة المنظمة وبناء القدرات وتقديم المساعدة التقنية',
    ['capacity-building', 'organized-crime', 'technical-assistance']
  ],
  ['ar', 'منع الفساد والإرهاب', ['corruption', 'terrorism']],
  [
    'zh',
    '打击跨国有组织犯罪和洗钱，提供技术援助',
    ['money-laundering', 'organized-crime', 'technical-assistance']
  ]
]

for (const [language, text, expected] of named) {
  test(`tags are suggested by the names of terms: ${text}`, async (t) => {
    t.same(codes(text, language), expected)
  })
}

test('each suggestion has its words and where they stand', async (t) => {
  const text = 'Les Parties devraient prévenir la\ncriminalité  organisée et la corruption.'
  const [organized, corruption] = suggest(text, 'fr')
  t.match(organized, { scheme: 'crime-type', code: 'organized-crime', words: ['criminalité organisée'] })
  t.same(
    organized!.spans.map(({ start, end }) => text.slice(start, end)),
    ['criminalité  organisée']
  )
  t.match(corruption, { code: 'corruption', words: ['corruption'] })

  const broken = 'the preven-\ntion of money launder-\ning'
  t.match(suggest(broken, 'en'), [{ code: 'money-laundering', words: ['money launder- ing'] }])
  const pages = 'human FOOTER rights'
  const places = [
    { start: 0, end: 5 },
    { start: 13, end: 19 }
  ]
  t.match(suggestTags(pages, places, { language: 'en', own: undefined, terms: testTerms }), [
    {
      code: 'human-rights',
      words: ['human rights'],
      spans: places
    }
  ])
})

test('what only looks like the name of a term suggests nothing', async (t) => {
  const quiet: [UnLanguage, string][] = [
    [
      'en',
      'The Conference of the Parties to the United Nations Convention against Transnational Organized Crime met.'
    ],
    ['en', 'the United Nations Convention against Corruption'],
    ['en', 'the United Nations Office on Drugs and Crime'],
    ['en', 'Some of the delays were long, tip and som and toc are words.'],
    ['fr', 'Les Parties devraient traiter les personnes avec respect.'],
    ['fr', 'la Convention des Nations Unies contre la criminalité transnationale organisée'],
    ['es', 'violaciones de los tratados'],
    ['zh', '鼓励私营部门开展联合侦查'],
    ['zh', '请秘书处研究该问题并通知各国']
  ]
  for (const [language, text] of quiet) t.same(codes(text, language), [], text)
})

test('the longest name wins', async (t) => {
  t.same(codes('Participation in an organized criminal group', 'en'), [
    'participation-in-organized-criminal-group'
  ])
})

const cited: [UnLanguage, text: string, codes: string[]][] = [
  ['en', 'article 9 of the Convention', ['untoc-9']],
  [
    'en',
    'articles 16 to 18 and article 20, paragraph 1 (b), of the Organized Crime Convention',
    ['untoc-16', 'untoc-17', 'untoc-18', 'untoc-20']
  ],
  ['en', 'article 15 of the United Nations Convention against Corruption', ['uncac-15']],
  ['en', 'article 3 of the Trafficking in Persons Protocol', ['tip-3']],
  ['fr', "le paragraphe 1 de l'article 8 de la Convention", ['untoc-8']],
  ['es', 'los artículos 5 y 6 de la Convención', ['untoc-5', 'untoc-6']],
  ['ru', 'пункт 3 статьи 32 Конвенции', ['untoc-32']],
  ['ar', 'المادة 16 من الاتفاقية', ['untoc-16']],
  ['zh', '《公约》第5条和第6条', ['untoc-5', 'untoc-6']]
]

for (const [language, text, expected] of cited) {
  test(`articles are suggested where the treaty is clear: ${text}`, async (t) => {
    const articles = suggest(text, language)
      .filter(({ scheme }) => scheme === 'article')
      .map(({ code }) => code)
    t.same(articles.sort(), expected.sort())
  })
}

test('an article of an unclear treaty suggests nothing', async (t) => {
  const unclear: [string, string | undefined][] = [
    ['article 9 of the Convention', undefined],
    ['article 9 of the law', 'untoc'],
    ['article 9', 'untoc'],
    ['article 999 of the Convention', 'untoc'],
    ['the Convention against Corruption, in particular article 9 of the Convention', 'untoc']
  ]
  for (const [text, own] of unclear) {
    const tags = suggestTags(text, [{ start: 0, end: text.length }], {
      language: 'en',
      own,
      terms: testTerms
    })
    t.same(
      tags.filter(({ scheme }) => scheme === 'article'),
      [],
      text
    )
  }
})

test('a long text of little sense is read in proportion to its length', async (t) => {
  const text = 'article 1 and 2 and of the of the convention corruption '.repeat(5000)
  t.ok(suggest(text, 'en').length > 0)
  t.same(codes('a'.repeat(500_000), 'en'), [])
  t.same(codes('1 '.repeat(200_000), 'fr'), [])
})
