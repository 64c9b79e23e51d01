import fc from 'fast-check'
import { test } from 'tap'
import { type Expression, written } from '#domain/expression.ts'
import type { RecordDraft } from '#domain/record.ts'
import { fold } from '#domain/words.ts'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]
const [provision] = kinds.get('provision')!.examples as [RecordDraft]

const lawWith = (id: string, titles: Record<string, string>, fields: object = {}): RecordDraft => ({
  ...law,
  id,
  body: {
    texts: Object.fromEntries(
      Object.entries(titles).map(([language, title]) => [language, { translation: 'original', title }])
    ),
    country: 'ATA',
    type: 'act',
    legalStatus: 'unknown',
    crimeTypes: [],
    articles: [],
    ...fields
  }
})

const article = (parent: string, number: number, texts: object): RecordDraft =>
  ({
    ...provision,
    id: `${parent}.art-${number}`,
    parent,
    position: number,
    body: { texts, ref: `art. ${number}`, crimeTypes: [], articles: [] }
  }) as RecordDraft

type Answer = { total: number; items: Record<string, any>[] } & Record<string, any>

test('Boolean search', async (t) => {
  const portal = await openPortal(t, { index: false })
  await portal.save([
    lawWith('proceeds', { en: 'Proceeds of Crime Ordinance' }),
    lawWith('crimes', { en: 'Ordinance on crimes and their proceeds' }),
    lawWith('confiscation', { en: 'Confiscating Statute', fr: 'Loi sur les confiscations' }),
    lawWith('mine', { fr: 'Décret de la mine' }),
    lawWith('russe', { ru: 'Закон о преступлениях' }),
    lawWith('arabe', { ar: 'قانون مكافحة الجريمة المنظمة' }),
    lawWith('chinois', { zh: '中华人民共和国刑法第191条反洗钱规定' }),
    lawWith('tagged', { en: 'Fauna Statute' }, { crimeTypes: ['wildlife-crime'], country: 'KEN' }),
    lawWith('written', { en: 'Wildlife crime in Kenya: a Statute' }, { number: 'Act 987 of 1998' }),
    lawWith('parent', { en: 'Quokka Statute' }),
    article('parent', 1, {
      en: { translation: 'original', heading: 'Wombat racketeering', text: 'Whoever smuggles' }
    }),
    article('parent', 2, { en: { translation: 'original', heading: 'Smuggles narwhals' } }),
    { ...lawWith('secret', { en: 'Proceeds of Crime Canary' }), status: 'draft' as const }
  ])

  const ask = async (q: string, parameters: Record<string, string> = {}): Promise<Answer> =>
    portal.get(
      `/v1/search?${new URLSearchParams({ mode: 'boolean', q, sort: 'title', limit: '100', ...parameters })}`
    )
  const found = async (q: string) => (await ask(q)).items.map(({ id }) => id).sort()

  await t.test('operators, phrases, brackets and beginnings find what they say', async (t) => {
    const cases: [q: string, ids: string[], why: string][] = [
      ['"proceeds of crime"', ['proceeds'], 'a phrase is its words side by side'],
      ['proceeds crime', ['crimes', 'proceeds'], 'words in any order and form'],
      ['proceeds AND NOT "proceeds of crime"', ['crimes'], ''],
      ['"proceeds of crime" OR fauna', ['proceeds', 'tagged'], ''],
      ['(proceeds OR fauna) NOT ordinance', ['tagged'], ''],
      ['"proceeds of crim*"', ['proceeds'], 'an open phrase'],
      ['"proceed of crime"', [], 'as they stand'],
      ['proceed', ['crimes', 'proceeds'], 'English stems'],
      ['confiscated', ['confiscation'], ''],
      ['confiscation AND loi', ['confiscation'], 'French stems'],
      ['confisc*', ['confiscation'], ''],
      ['confisc', ['confiscation'], 'a stem is a form, too'],
      ['confis', [], 'but not the beginning of a word'],
      ['mining', [], 'an English stem (mine) is no French word'],
      ['mines', ['mine'], ''],
      ['преступление', ['russe', 'tagged'], 'Russian stems, of names too'],
      ['"о преступлениях"', ['russe'], ''],
      ['جريمة', ['arabe'], 'without the article'],
      ['"الجريمة المنظمة"', ['arabe'], ''],
      ['"المنظمة الجريمة"', [], ''],
      ['洗钱', ['chinois'], 'inside of longer words'],
      ['"刑法第191条"', ['chinois'], 'Chinese with a number'],
      ['"反洗钱规定"', ['chinois'], 'wherever it was segmented'],
      ['"洗反钱"', [], 'in its order'],
      ['"刑法规定"', [], 'side by side'],
      ['PROCÉEDS', ['crimes', 'proceeds'], 'accents and case are nothing'],
      ['Kenya', ['tagged', 'written'], 'names of terms find a record'],
      ['Кения AND statute', ['tagged'], 'in six languages'],
      ['"Kenya"', ['written'], 'but not in quotes'],
      ['"wildlife crime"', ['written'], ''],
      ['wildlife crime', ['tagged', 'written'], ''],
      ['statute NOT Kenya', ['confiscation', 'parent'], 'and are denied with the word'],
      ['statute NOT "Kenya"', ['confiscation', 'parent', 'tagged'], ''],
      ['"Act 987 of 1998"', ['written'], 'numbers'],
      ['"Kenya a Statute"', ['written'], 'punctuation is nothing'],
      ['"Statute Act"', [], 'no phrase goes across two fields'],
      ['wombat AND narwhals', ['parent'], 'words of parts find the whole'],
      ['"wombat racketeering"', ['parent'], ''],
      ['"racketeering whoever"', [], ''],
      ['"smuggles narwhals"', ['parent'], ''],
      ['canary', [], 'drafts are not found'],
      ['"proceeds of crime canary"', [], '']
    ]
    for (const [q, ids, why] of cases) t.same(await found(q), ids, `${q} ${why && `(${why})`}`)
    const { total } = await ask('wombat')
    t.equal((await ask('NOT wombat')).total + total, (await ask('')).total, 'NOT alone is everything else')
    t.match(await ask('"smuggles narwhals"'), {
      items: [{ id: 'parent', matches: [{ id: 'parent.art-2' }] }]
    })
    t.equal((await ask('"smuggles narwhals"')).items[0]!.matches.length, 1)
  })

  await t.test('the answer says what it is', async (t) => {
    const answer = await ask('proceeds (crime OR "money laundering") NOT fauna', { facets: 'country' })
    t.match(answer, {
      engine: 'postgres',
      degraded: false,
      totalIsExact: true,
      total: 2,
      next: null,
      query: {
        mode: 'boolean',
        expression: 'proceeds AND (crime OR "money laundering") AND NOT fauna',
        words: ['proceeds', 'crime', 'money', 'laundering'],
        phrases: [['money', 'laundering']]
      },
      facets: { country: [{ value: 'ATA', count: 2 }] }
    })
    t.notOk('page' in answer || 'window' in answer || 'degradedBecause' in answer)
    t.match(answer.items[0]!.highlights.title, '<mark>')
  })

  await t.test('a mistake is a 400 that points at the character', async (t) => {
    const refused = async (parameters: Record<string, string>, errors: object[]) => {
      const response = await portal.app.inject(`/v1/search?${new URLSearchParams(parameters)}`)
      t.equal(response.statusCode, 400, JSON.stringify(parameters))
      t.match(response.json(), { type: '/problems/invalid-parameter', errors })
    }
    await refused({ mode: 'boolean', q: 'Ökologie AND (a OR b' }, [
      { parameter: 'q', position: 13, detail: /not closed/ }
    ])
    await refused({ mode: 'boolean', q: 'a AND OR b' }, [{ parameter: 'q', position: 2 }])
    await refused({ mode: 'bolean', q: 'a' }, [{ parameter: 'mode' }])
    await refused({ mode: 'boolean', q: 'law', page: '2' }, [{ parameter: 'page', detail: /cursor/ }])
    await refused({ mode: 'boolean', q: 'law', match: 'relaxed' }, [{ parameter: 'match', detail: /OR/ }])
    await refused({ q: 'law', cursor: 'x' }, [{ parameter: 'cursor', detail: /mode=boolean/ }])
    await refused({ mode: 'boolean', q: 'law', cursor: 'x' }, [{ parameter: 'cursor' }])
    for (const rank of ['NaN', '1e999', "1'", 'Infinity', '-1']) {
      const cursor = Buffer.from(JSON.stringify(['x', rank, 'a'])).toString('base64url')
      await refused({ mode: 'boolean', q: 'law', cursor }, [{ parameter: 'cursor' }])
    }
  })
})

test('Boolean results follow each other without a window, in every order', async (t) => {
  const portal = await openPortal(t, { index: false })
  const word = (index: number) =>
    index % 3 === 0 ? 'Ordinance' : index % 3 === 1 ? 'Ordinance ordinance' : 'Statute'
  const drafts = Array.from({ length: 1203 }, (_, index) =>
    lawWith(`law-${index}`, { en: `Sitatunga ${word(index)} ${index % 7}` })
  )
  for (let start = 0; start < drafts.length; start += 200) await portal.save(drafts.slice(start, start + 200))
  for (const sort of ['relevance', 'date', '-date', 'updated', '-updated', 'title', '-title']) {
    const q = sort === 'relevance' ? 'sitatunga AND (ordinance OR statut*)' : 'sitatunga'
    const seen: string[] = []
    let url: string | undefined =
      `/v1/search?${new URLSearchParams({ mode: 'boolean', q, sort, limit: '100', highlight: 'false' })}`
    for (let pages = 0; url !== undefined && pages < 20; pages++) {
      const response: { headers: Record<string, unknown>; json(): any } = await portal.app.inject(url)
      const { items, total, next } = response.json()
      t.equal(total, 1203)
      seen.push(...items.map(({ id }: { id: string }) => id))
      const link: string | undefined = /<([^>]+)>; rel="next"/.exec(String(response.headers.link ?? ''))?.[1]
      t.equal(link === undefined, next === null)
      url = link?.slice('http://localhost:3000'.length)
    }
    t.equal(seen.length, 1203, sort)
    t.equal(new Set(seen).size, 1203, `${sort}: none twice, none left out`)
  }
  const first = await portal.get('/v1/search?mode=boolean&q=sitatunga&limit=2')
  const other = await portal.app.inject(`/v1/search?mode=boolean&q=ordinance&limit=2&cursor=${first.next}`)
  t.equal(other.statusCode, 400, 'a cursor belongs to its question')
  const changed = await portal.app.inject(
    `/v1/search?mode=boolean&q=sitatunga&limit=2&facets=country&cursor=${first.next}`
  )
  t.equal(changed.statusCode, 200, 'but not to what is counted beside it')
})

test('any expression finds what its meaning says', async (t) => {
  const portal = await openPortal(t, { index: false })
  const vocabulary = ['gnu', 'oryx', 'kudu', 'eland', 'oribi']
  // Every pair of words in both orders, and every word alone.
  const titles = vocabulary.flatMap((one) => [
    one,
    ...vocabulary.map((other) => `${one} ${other}`),
    `${one} gap oribi`
  ])
  const records = titles.map((title, index) => ({
    id: `r-${String(index).padStart(3, '0')}`,
    words: title.split(' ')
  }))
  await portal.save(records.map(({ id, words }) => lawWith(id, { en: words.join(' ') })))

  const holds = (words: readonly string[], expression: Expression): boolean => {
    switch (expression.is) {
      case 'word':
        return words.some((one) =>
          expression.reach === 'forms' ? one === expression.word : one.startsWith(expression.word)
        )
      case 'phrase': {
        const { words: phrase, open } = expression
        return words.some((_, at) =>
          phrase.every((one, index) =>
            open && index === phrase.length - 1
              ? words[at + index]?.startsWith(one)
              : words[at + index] === one
          )
        )
      }
      case 'not':
        return !holds(words, expression.of)
      case 'all':
        return expression.of.every((part) => holds(words, part))
      case 'any':
        return expression.of.some((part) => holds(words, part))
    }
  }
  const word = fc.constantFrom(...vocabulary, 'absent')
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    fc.record({ is: fc.constant('word' as const), word, reach: fc.constant('forms' as const) }),
    fc.record({
      is: fc.constant('word' as const),
      word: fc.constantFrom('or', 'ory', 'ku', 'el'),
      reach: fc.constant('beginning' as const)
    }),
    fc.record({
      is: fc.constant('phrase' as const),
      words: fc.array(word, { minLength: 1, maxLength: 3 }),
      open: fc.constant(false)
    }),
    fc.record({
      is: fc.constant('phrase' as const),
      words: fc.tuple(word, fc.constantFrom('or', 'ku')).map((both) => both as string[]),
      open: fc.constant(true)
    })
  )
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.record({ is: fc.constant('not' as const), of: tie('expression') }),
      fc.record({
        is: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('expression'), { minLength: 2, maxLength: 3 })
      })
    )
  }))
  await fc.assert(
    fc.asyncProperty(expression, async (given) => {
      const q = written(given)
      fc.pre(fold(q).length < 900)
      const url = `/v1/search?${new URLSearchParams({ mode: 'boolean', q, limit: '100', highlight: 'false', facets: 'kind' })}`
      const { items, total, facets } = await portal.get(url)
      const expected = records.filter(({ words }) => holds(words, given)).map(({ id }) => id)
      t.same(items.map(({ id }: { id: string }) => id).sort(), expected, q)
      t.equal(total, expected.length)
      t.equal(facets.kind[0]?.count ?? 0, expected.length)
    }),
    { numRuns: 150 }
  )
})
