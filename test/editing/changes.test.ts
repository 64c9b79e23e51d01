import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { saveRecords } from '#store/save-records.ts'
import { openPortal } from '../support/portal.ts'
import { editorOf, lawWith, partWith } from './editor.ts'

type Change = { seq: number; id: string; operation: string }

test('the changes that anybody may follow', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { ask, change } = await editorOf(portal, ['write', 'publish'])
  const law = (id: string, status: string) =>
    ask('PUT', `/v1/legislation/${id}`, { body: lawWith(`Law ${id}`, { status }) })
  const followed: Change[] = []
  let next = 0
  /** Goes on from where it was, in pages of two. */
  const follow = async () => {
    const before = followed.length
    for (let more = true; more; ) {
      const page = await portal.get(`/v1/changes?limit=2&after=${next}`)
      followed.push(...page.items)
      ;({ next, more } = page)
    }
    return followed.slice(before).map(({ operation, id }) => `${operation} ${id}`)
  }

  await law('a', 'published')
  await law('hidden', 'draft')
  await ask('PUT', '/v1/provisions/hidden.1', { body: partWith('hidden', 'Of a draft') })
  await law('b', 'published')
  t.same(await follow(), ['save a', 'save b'])

  await t.test('tell nothing of what is hidden, not even that it is', async (t) => {
    const before = (await portal.app.inject('/v1/changes')).body
    await law('secret', 'draft')
    await change('PATCH', '/v1/legislation/secret', { number: 'No. 2' })
    await change('PATCH', '/v1/legislation/a', { status: 'draft', number: 'No. 3' })
    await change('DELETE', '/v1/legislation/secret')
    t.equal((await portal.app.inject('/v1/changes')).body, before)
    t.match(JSON.parse(before), { next: 2, more: false })
    await law('c', 'published')
    t.same(await follow(), ['save c'])
    t.equal(next, 3, 'and the next has the next number')
  })

  await t.test('are refused to whoever was told more of them than there are', async (t) => {
    t.match(await portal.get('/v1/changes?after=3'), { items: [], next: 3, more: false })
    t.match((await portal.app.inject('/v1/changes?after=4')).json(), {
      status: 400,
      errors: [{ parameter: 'after', value: '4' }]
    })
  })

  await t.test('name what is published with its whole, after it', async (t) => {
    await change('PATCH', '/v1/legislation/hidden', { status: 'published' })
    t.same(await follow(), ['save hidden', 'save hidden.1'])
    await change('PATCH', '/v1/provisions/hidden.1', { ref: 'art. 7' })
    await change('DELETE', '/v1/legislation/hidden')
    const last = await follow()
    t.equal(last[0], 'save hidden.1')
    t.same(last.slice(1).sort(), ['withdraw hidden', 'withdraw hidden.1'])
    t.same(
      followed.map(({ seq }) => seq),
      followed.map((_change, index) => index + 1)
    )
    t.same((await portal.get('/v1/changes')).items, followed, 'who reads all at once reads the same')
  })

  await t.test(
    'leave out a part of what is withdrawn, in however old a transaction it was made',
    async (t) => {
      await law('gone', 'published')
      const [provision] = kinds.get('provision')!.examples as [RecordDraft]
      await portal.database.db.transaction(async (transaction) => {
        await saveRecords(transaction, kinds, [], { by: 'test' })
        await change('DELETE', '/v1/legislation/gone')
        const part = { ...provision, id: 'gone.1', parent: 'gone' }
        await saveRecords(transaction, kinds, [part], { by: 'test' })
      })
      t.same(await follow(), ['save gone', 'withdraw gone'])
    }
  )
})
