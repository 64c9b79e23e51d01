import type { Meilisearch, TaskType } from 'meilisearch'
import { causeOf } from '#domain/failure.ts'
import { bodiesOf } from './bodies-of.ts'
import { SearchServerError } from './client.ts'
import { type IndexDocument, idOf, keyOf } from './document.ts'
import { indexSettings } from './settings.ts'

/** A task the server took on and could not do. */
class TaskFailed extends Error {}

type Enqueued = { taskUid: number }

/** Writes to one index of the server; every function returns when the server has done it, or throws. */
export interface IndexWriter {
  put(documents: readonly IndexDocument[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Number of documents; undefined when there is no such index. */
  count(): Promise<number | undefined>
  /** A mark of this very index: another one means it was replaced; undefined when there is none. */
  createdAt(): Promise<string | undefined>
  /** Makes it anew, empty, with today's settings. */
  create(): Promise<void>
  drop(): Promise<void>
  /** Revisions of those of the records that are in the index. */
  revisions(ids: readonly string[]): Promise<Map<string, string>>
  /** Ids of all documents, page by page. */
  ids(): AsyncGenerator<string[]>
  /** Whether somebody else wrote documents since this was asked the last time; false the first time. */
  othersWrote(): Promise<boolean>
}

const longestWait = 10 * 60_000

/** Waits for a task with growing pauses; the client's own wait also returns for tasks that failed. */
const succeeded = async (client: Meilisearch, { taskUid }: Enqueued, signal?: AbortSignal): Promise<void> => {
  const deadline = Date.now() + longestWait
  for (let pause = 5; ; pause = Math.min(pause * 1.6, 250)) {
    signal?.throwIfAborted()
    const task = await client.tasks.getTask(taskUid)
    if (task.status === 'succeeded') return
    if (task.status === 'failed' || task.status === 'canceled') {
      throw new TaskFailed(
        `Search task ${taskUid} (${task.type as TaskType}) ${task.status}: ${task.error?.message}`
      )
    }
    if (Date.now() > deadline) throw new TaskFailed(`Search task ${taskUid} did not finish.`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const absentAs = async <Value>(answer: Promise<Value>): Promise<Value | undefined> =>
  answer.catch((error: unknown) => {
    if (causeOf(error, SearchServerError)?.code === 'index_not_found') return undefined
    throw error
  })

/** Once the signal is aborted it waits no more: a server that is full may never come to an end. */
export const createIndexWriter = (client: Meilisearch, uid: string, signal?: AbortSignal): IndexWriter => {
  const done = (task: Enqueued) => succeeded(client, task, signal)
  const own = new Set<number>()
  let seen: number | undefined
  const written = (task: Enqueued) => {
    own.add(task.taskUid)
    return done(task)
  }
  const index = client.index<IndexDocument>(uid)
  const drop = async () => {
    if (await absentAs(client.getRawIndex(uid))) await done(await client.deleteIndex(uid))
  }

  return {
    put: async (documents) => {
      for (const lines of bodiesOf(documents))
        await written(
          await index.addDocumentsFromString(lines, 'application/x-ndjson', { primaryKey: 'key' })
        )
    },
    remove: async (ids) => {
      if (ids.length > 0) await written(await index.deleteDocuments(ids.map(keyOf)))
    },
    count: async () => (await absentAs(index.getStats()))?.numberOfDocuments,
    createdAt: async () => (await absentAs(client.getRawIndex(uid)))?.createdAt as string | undefined,
    create: async () => {
      await drop()
      await done(await client.createIndex(uid, { primaryKey: 'key' }))
      await done(await index.updateSettings(indexSettings))
    },
    drop,
    revisions: async (ids) => {
      const { results } = await index.getDocuments({
        fields: ['id', 'revision'],
        ids: ids.map(keyOf),
        limit: ids.length
      })
      return new Map(results.map(({ id, revision }) => [id, revision]))
    },
    ids: async function* () {
      for (let offset = 0; ; offset += pageLength) {
        const { results } = await index.getDocuments({ fields: ['key'], limit: pageLength, offset })
        if (results.length === 0) return
        yield results.map(({ key }) => idOf(key))
      }
    },
    othersWrote: async () => {
      const { results } = await client.tasks.getTasks({
        indexUids: [uid],
        types: writings,
        limit: tasksLookedAt
      })
      const last = results[0]?.uid ?? -1
      const isFirst = seen === undefined
      // Numbers begin anew with the server's data folder.
      const from = isFirst || last < seen! ? last : seen!
      const strange = results.filter((task) => task.uid > from && !own.has(task.uid))
      seen = last
      own.clear()
      return strange.length > 0
    }
  }
}

const writings: TaskType[] = ['documentAdditionOrUpdate', 'documentDeletion']

/** Several times as many as one instance writes between two looks at them. */
const tasksLookedAt = 100

const pageLength = 1000

/** Tasks of all indexes that the server has yet to do, and is doing. */
export const readQueue = async (client: Meilisearch): Promise<{ enqueued: number; processing: number }> => {
  const count = async (status: 'enqueued' | 'processing') =>
    (await client.tasks.getTasks({ statuses: [status], limit: 1 })).total
  const [enqueued, processing] = await Promise.all([count('enqueued'), count('processing')])
  return { enqueued, processing }
}

/** What an index is called while it is being built to take the place of another. */
export const besideOf = (uid: string, mark: string): string => `${uid}_next_${mark}`

/** Names of indexes that are being built, or were and never taken into use, to take the place of another. */
export const indexesBeside = async (client: Meilisearch, uid: string): Promise<string[]> => {
  const { results } = await client.getRawIndexes({ limit: 1000 })
  return results.map((index) => index.uid).filter((name) => name.startsWith(`${uid}_next`))
}

/** Exchanges two indexes in one step, so that searches see one or the other whole. */
export const swapIndexes = async (client: Meilisearch, first: string, second: string): Promise<void> =>
  succeeded(client, await client.swapIndexes([{ indexes: [first, second], rename: false }]))
