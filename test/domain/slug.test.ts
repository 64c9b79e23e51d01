import { test } from 'tap'
import { RecordId } from '#domain/record.ts'
import { slug } from '#domain/slug.ts'

test('words become a part of an id that people can read', async (t) => {
  const cases: [text: string, part: string][] = [
    ['art. 416-bis', 'art-416-bis'],
    ['Art. 5 (1)(a)', 'art-5-1-a'],
    ['§ 129a', '129a'],
    ['5 bis', '5-bis'],
    ['Ünïcode', 'unicode'],
    ['art. 5º', 'art-5o'],
    ['  --  x  --  ', 'x'],
    ['—', ''],
    ['', '']
  ]
  for (const [text, part] of cases) t.equal(slug(text), part, text)
})

test('other scripts are told apart by a hash that stays', async (t) => {
  t.equal(slug('第191条'), '191-db1aacb7')
  t.equal(slug('المادة ٥'), '5-a5103fc7')
  t.match(slug('статья'), /^[0-9a-f]{8}$/)
  t.not(slug('第191条'), slug('第191款'))
  t.equal(slug('Статья 5'), slug('СТАТЬЯ 5'), 'case makes no other')
})

test('whatever is in it fits an id', async (t) => {
  const form = new RegExp((RecordId as unknown as { pattern: string }).pattern)
  for (const text of ['a/b', 'a..b', 'a_b', '../..', '%00', "a'b", '第', 'straße', '\u202Ea', 'İ']) {
    t.match(`law.r${slug(text)}`, form, text)
  }
})
