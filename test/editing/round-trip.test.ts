import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'
import { bodyOf, editorOf } from './editor.ts'

test('every kind is edited over HTTP', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { ask, change } = await editorOf(portal, ['write', 'publish'])

  for (const kind of kinds.values()) {
    for (const draft of kind.examples) {
      const url = `/v1/${kind.path}/${draft.id}`
      await t.test(url, async (t) => {
        const made = await ask('PUT', url, { body: bodyOf(draft) })
        t.equal(made.status, 201, JSON.stringify(made.body))
        t.equal(made.headers.location, url)
        t.match(made.body, { id: draft.id, version: 1, status: 'published' })

        const read = await ask('GET', url)
        t.equal(read.status, 200)
        t.equal(read.tag, made.tag, 'one tag for one representation')
        t.same(read.body, made.body)

        const same = await ask('PUT', url, { body: read.body, headers: { 'if-match': read.tag } })
        t.equal(same.status, 200, JSON.stringify(same.body))
        t.equal(same.tag, read.tag, 'sent back as it was read, it is as it was')

        const [language, text] = Object.entries(draft.body.texts)[0]!
        const field = Object.keys(text).find((name) => name !== 'translation')!
        const amended = structuredClone(read.body)
        amended.texts[language][field] += ' amended'
        const replaced = await ask('PUT', url, { body: amended, headers: { 'if-match': read.tag } })
        t.equal(replaced.status, 200, JSON.stringify(replaced.body))
        t.match(replaced.body, { version: 2, texts: amended.texts })
        t.not(replaced.tag, read.tag)

        const patched = await ask('PATCH', url, {
          body: { sourceUrl: 'https://example.org/x', texts: { [language]: { [field]: text[field] } } },
          headers: { 'if-match': replaced.tag, 'content-type': 'application/merge-patch+json' }
        })
        t.equal(patched.status, 200, JSON.stringify(patched.body))
        t.same(patched.body.texts, draft.body.texts)
        t.equal(patched.body.sourceUrl, 'https://example.org/x')
        const back = await change('PATCH', url, { sourceUrl: draft.body.sourceUrl ?? null })
        t.same(portalFields(back.body, draft), { ...draft.body }, 'null removes')
      })
    }
  }

  for (const kind of [...kinds.values()].reverse()) {
    for (const { id } of kind.examples) {
      const url = `/v1/${kind.path}/${id}`
      const gone = await change('DELETE', url)
      t.match(gone, { status: 200, body: { status: 'withdrawn', version: 5 } })
      t.equal((await ask('GET', url)).status, 404)
      t.equal((await change('DELETE', url)).tag, gone.tag, 'once is enough')
      const back = await change('PATCH', url, { status: 'published' })
      t.equal(back.status, 200, JSON.stringify(back.body))
    }
  }
})

const portalFields = (read: Record<string, unknown>, { body }: RecordDraft) =>
  Object.fromEntries(
    Object.entries(read).filter(
      ([name]) => name in body || ['sourceUrl', 'texts', 'identifiers'].includes(name)
    )
  )
