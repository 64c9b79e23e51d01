import type { InjectOptions } from 'fastify'
import type { Scope } from '#domain/access.ts'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { makeKey } from '../support/make-key.ts'
import type { Portal } from '../support/portal.ts'

type Request = Omit<InjectOptions, 'url' | 'method' | 'path' | 'body' | 'payload'> & { body?: unknown }

/** Somebody with a key of a portal. */
export const editorOf = async (portal: Portal, scopes: Scope[], countries?: string[]) => {
  const { headers: own } = await makeKey(portal, scopes, countries ? { countries } : {})

  const ask = async (
    method: 'GET' | 'PUT' | 'PATCH' | 'DELETE' | 'POST',
    url: string,
    { body, headers, ...request }: Request = {},
    note: string | null = 'Because'
  ) => {
    const answer = await portal.app.inject({
      ...request,
      method,
      url: note === null ? url : withNote(method, url, note),
      headers: {
        ...own,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    return {
      status: answer.statusCode,
      headers: answer.headers,
      tag: String(answer.headers.etag),
      body: answer.body === '' ? undefined : answer.json()
    }
  }

  /** The newest state of a record. */
  const read = (url: string) => ask('GET', `${url}?draft=true`)

  /** Writes over whatever is there, having looked. */
  const change = async (method: 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown) => {
    const { tag } = await read(url.split('?')[0]!)
    const answer = await ask(method, url, { body, headers: { 'if-match': tag } })
    return answer
  }
  return { ask, read, change }
}

const records = new RegExp(`^/v1/(${[...kinds.values()].map(({ path }) => path).join('|')})(/[^/?]+)?(\\?|$)`)

/** The address with a reason, where it is one of a change that takes a reason and has none. */
const withNote = (method: string, url: string, note: string) =>
  method === 'GET' || !records.test(url) || url.includes('note=')
    ? url
    : `${url}${url.includes('?') ? '&' : '?'}note=${encodeURIComponent(note)}`

/** What an editor sends to make a draft of an example. */
export const bodyOf = ({ status, parent, position, body }: RecordDraft) => ({
  status,
  ...(parent === undefined ? {} : { parent }),
  ...(position === undefined ? {} : { position }),
  ...body
})

const [law] = kinds.get('legislation')!.examples as [RecordDraft]
const [provision] = kinds.get('provision')!.examples as [RecordDraft]

/** A law like the example, with these fields and an English title. */
export const lawWith = (title: string, fields: object = {}) => ({
  ...bodyOf(law),
  texts: { en: { translation: 'original', title } },
  ...fields
})

/** A provision of a law, with an English heading. */
export const partWith = (parent: string, heading: string, fields: object = {}) => ({
  ...bodyOf(provision),
  parent,
  texts: { en: { translation: 'original', heading } },
  ...fields
})
