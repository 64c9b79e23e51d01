import { test } from 'tap'
import { maximumWords, understand } from '#domain/query.ts'

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
    t.same(understand(typed), { q: typed.trim(), words, ignored: [], prefix }, typed)
  }
})

test('nothing to look for is not understood as a query', async (t) => {
  for (const typed of ['', '   ', '!?', '"', '\u202E', '—']) t.equal(understand(typed), undefined)
})

test('words beyond the most are said to be ignored, and none of those left is a beginning', async (t) => {
  const words = Array.from({ length: maximumWords + 2 }, (_, index) => `word${index}`)
  t.same(understand(words.join(' ')), {
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
  t.same(understand(`law ${long}`), { q: `law ${long}`, words: ['law'], ignored: [long], prefix: false })
})
