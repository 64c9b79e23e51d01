import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { takeVisitingRight } from '#store/links.ts'
import { refreshWords } from '#store/refresh-words.ts'
import { openPortal } from '../support/portal.ts'

test('words that were saved in an older form are worked out anew, and only those', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { db, sql } = portal.database
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  const stored = async () => [
    await sql`select id, words from records order by id`,
    await sql`select record_id, language, title_words, text_words from record_texts order by record_id, language`,
    await sql`select record_id, words::text, form from record_search order by record_id`
  ]
  const expected = await stored()
  const told: number[][] = []
  await refreshWords(db, kinds, (...progress) => told.push(progress))
  t.same(told, [], 'what is of this form is left alone')

  await sql`update record_texts set title_words = 'old', text_words = 'old'`
  await sql`update records set words = 'old'`
  await sql`update record_search set words = 'old', form = 0`
  // As two instances that start together, while sources are visited.
  await using _visiting = await takeVisitingRight(portal.database, () => {})
  await Promise.all([refreshWords(db, kinds, (...progress) => told.push(progress)), refreshWords(db, kinds)])
  t.same(await stored(), expected)
  t.match(told, [[0, expected[0]!.length]])
})
