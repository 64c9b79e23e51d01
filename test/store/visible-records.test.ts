import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import type { Database } from '#store/database.ts'
import { openVisibleRecords } from '#store/visible-records.ts'
import { createRandom } from '../../scripts/generate/random.ts'
import { openPortal } from '../support/portal.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]

/** As it is after so many steps: every third is a withdrawal. */
const isShown = (step: number) => step > 0 && step % 3 !== 0
const lawAfter = (id: string, step: number): RecordDraft => ({
  ...law,
  id,
  status: isShown(step) ? 'published' : 'withdrawn',
  body: { ...law.body, number: String(step) }
})

test('what is visible', async (t) => {
  const { database, save } = await openPortal(t, { index: false })

  await t.test('is kept while it holds, and given in the order asked for', async (t) => {
    const visible = openVisibleRecords(database.db)
    await save(['a', 'b', 'c'].map((id) => lawAfter(id, 1)))
    const first = await visible.fromNow()(['c', 'no-law', 'a'])
    t.same(
      first.map(({ id }) => id),
      ['c', 'a']
    )
    await save([lawAfter('b', 2)])
    const [again] = await visible.fromNow()(['c'])
    t.equal(again, first[0], 'the very same view')
  })

  await t.test('is asked again where the search took long', async (t) => {
    const visible = openVisibleRecords(database.db)
    await visible.fromNow()(['a'])
    const read = visible.fromNow()
    await setTimeout(1100)
    await save([lawAfter('a', 3)])
    t.same(await read(['a']), [])
  })

  await t.test('fails with the database, whoever comes for the answer', async (t) => {
    const failing = { ...database.db, $client: () => Promise.reject(new Error('gone')) }
    const visible = openVisibleRecords(failing as unknown as Database['db'])
    visible.fromNow()
    await t.rejects(visible.fromNow()(['a']), { message: 'gone' })
  })

  await t.test('is never older than the moment it was asked for, whatever writers do', async (t) => {
    const ids = ['w', 'x', 'y', 'z']
    // Small, so that some are always read anew.
    const visible = openVisibleRecords(database.db, 3)
    const begun = new Map<string, number>()
    const done = new Map<string, number>()
    let writing = ids.length
    const write = async (id: string) => {
      const random = createRandom('writer', id)
      for (let step = 1; step <= 40; step++) {
        begun.set(id, step)
        await save([lawAfter(id, step)])
        done.set(id, step)
        await setTimeout(random.whole(0, 25))
      }
      writing--
    }

    const wrong: object[] = []
    let seen = 0
    let hidden = 0
    const read = async (reader: number) => {
      const random = createRandom('reader', reader)
      while (writing > 0) {
        const least = new Map(done)
        const readVisible = visible.fromNow()
        await setTimeout(random.whole(0, 15))
        const wanted = random.some(ids, random.whole(1, 4))
        const views = new Map((await readVisible(wanted)).map((view) => [view.id, view]))
        for (const id of wanted) {
          const view = views.get(id)
          const [from, to] = [least.get(id) ?? 0, begun.get(id) ?? 0]
          const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index)
          const possible = view
            ? isShown(Number(view.body.number)) && steps.includes(Number(view.body.number))
            : steps.some((step) => !isShown(step))
          if (view) seen++
          else hidden++
          if (!possible) wrong.push({ id, from, to, number: view?.body.number })
        }
      }
    }
    await Promise.all([...ids.map(write), ...Array.from({ length: 6 }, (_, reader) => read(reader))])
    t.same(wrong, [])
    t.ok(seen > 100 && hidden > 50, `seen ${seen} times, and ${hidden} times not`)
  })
})
