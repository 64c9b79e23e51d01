import { test } from 'tap'
import { nearestWord } from '#domain/nearest-word.ts'

test('the word somebody probably meant is named, and no other', async (t) => {
  const kinds = ['legislation', 'provision', 'strategy', 'report', 'recommendation']
  const cases: [typed: string, known: string[], near: string | undefined][] = [
    ['legislaton', kinds, 'legislation'],
    ['reports', kinds, 'report'],
    ['startegy', kinds, 'strategy'],
    ['recomendations', kinds, 'recommendation'],
    ['treaty', kinds, undefined],
    ['zzzzzz', kinds, undefined],
    ['kid', ['kind', 'limit'], 'kind'],
    ['xyz', ['abc', 'xbc'], undefined],
    ['ab', ['ac'], 'ac'],
    ['a', ['b'], undefined],
    ['', ['a', 'ab'], undefined],
    ['anything', [], undefined],
    ['x'.repeat(100_000), kinds, undefined]
  ]
  for (const [typed, known, near] of cases) t.equal(nearestWord(typed, known), near, typed.slice(0, 20))
})
