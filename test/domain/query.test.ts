import { test } from 'tap'
import { written } from '#domain/expression.ts'
import { expressionOf, maximumWords, understand } from '#domain/query.ts'

test('what is typed becomes words, and whether the last is still being typed', async (t) => {
  const cases: [typed: string, words: string[], prefix: boolean][] = [
    ['money laund', ['money', 'laund'], true],
    ['money laundering ', ['money', 'laundering'], false],
    ['"money laundering"', ['money', 'laundering'], false],
    ['  Blanchiment d’argent', ['blanchiment', 'd', 'argent'], true],
    ['416-bis', ['416bis'], true],
    ['CTOC/COP/WG.2/2023/3', ['ctoccopwg220233'], true],
    ['Act 121 of 1998', ['act', '121', 'of', '1998'], true],
    ['غسل الأموال', ['غسل', 'اموال'], true],
    ['جَريمَةُ', ['جريمه'], true],
    ['洗钱', ['洗钱'], true],
    ['NOT "a\\b" OR', ['not', 'a', 'b', 'or'], true]
  ]
  for (const [typed, words, prefix] of cases) {
    t.match(understand(typed), { q: typed.trim(), words, ignored: [], prefix }, typed)
  }
})

test('what stands in quotes is a phrase, and an identifier in one piece', async (t) => {
  const cases: [typed: string, terms: (string | string[])[], prefix: boolean][] = [
    ['"money laundering" Kenya', [['money', 'laundering'], 'kenya'], true],
    ['law “Money Laundering”', ['law', ['money', 'laundering']], false],
    ['« blanchiment d’argent »', [['blanchiment', 'd', 'argent']], false],
    ['"416-bis"', [['416bis']], false],
    ['"art. 416-bis, paragraph 2"', [['art'], ['416', 'bis'], ['paragraph', '2']], false],
    ['"Act 987 of 1998"', [['act', '987', 'of', '1998']], false],
    ['"غسل الأموال"', ['غسل', 'اموال'], false],
    ['"反洗钱"', ['反', '洗钱'], false],
    ['"money laundering', ['money', 'laundering'], true],
    ['""', [], false]
  ]
  for (const [typed, terms, prefix] of cases) {
    const query = understand(typed)
    t.same(query?.terms ?? [], terms, typed)
    t.equal(query?.prefix ?? false, prefix, typed)
  }
})

test('a query is a tree of all its words, or of any', async (t) => {
  const query = understand('"money laundering" law ken')!
  t.equal(written(expressionOf(query, 'all')), '"money laundering" AND law AND ken*')
  t.equal(written(expressionOf(query, 'relaxed')), '"money laundering" OR law OR ken*')
})

test('nothing to look for is not understood as a query', async (t) => {
  for (const typed of ['', '   ', '!?', '"', '\u202E', '—']) t.equal(understand(typed), undefined)
})

test('words beyond the most are said to be ignored, and none of those left is a beginning', async (t) => {
  const words = Array.from({ length: maximumWords + 2 }, (_, index) => `word${index}`)
  t.match(understand(words.join(' ')), {
    q: words.join(' '),
    words: words.slice(0, maximumWords),
    ignored: words.slice(maximumWords),
    prefix: false
  })
  const most = words.slice(0, maximumWords)
  t.match(understand(most.join(' ')), { words: most, ignored: [], prefix: true })
})

test('a word too long to be one is said to be ignored', async (t) => {
  const long = 'a'.repeat(10_000)
  t.match(understand(`law ${long}`), { q: `law ${long}`, words: ['law'], ignored: [long], prefix: false })
})
