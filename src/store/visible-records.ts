import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Db } from './database.ts'
import { type RecordView, readVisible } from './read-records.ts'

/** Those of the records that anybody may see, in the order of the ids given. */
type ReadVisible = (ids: readonly string[]) => Promise<RecordView[]>

/** Reads as `readVisible` and keeps what was read last; only whether it still holds is asked each time. */
export interface VisibleRecords {
  /** Begins to ask what holds from now on, so that the answer is there once it is known which records are wanted. */
  fromNow(): ReadVisible
}

/** Milliseconds in which those who begin share a question: fewer than a search takes. */
const gathering = 5

/** Milliseconds after which it is asked again, for what was withdrawn meanwhile. */
const longestAgo = 1000

interface Kept {
  view: RecordView
  /** Another one, once the answer would be another. */
  state: string
  /** The snapshot it was last found to hold in. */
  moment: string
}

/**
 * While PostgreSQL's snapshot is the one of before, nothing was committed since, and what held in it holds. Where it
 * is another, the states of the records are compared, and what has changed is read anew.
 */
export const openVisibleRecords = (db: Db, size = 5000): VisibleRecords => {
  const kept = new LRUCache<string, Kept>({ max: size })

  let next: Promise<string> | undefined
  const momentFromNow = () => {
    next ??= pause(gathering).then(() => {
      next = undefined
      return readMoment(db)
    })
    return next
  }

  const compare = async (ids: readonly string[]): Promise<Kept[]> => {
    const current = await readStates(db, ids)
    // Taken before anything is waited for: what others keep meanwhile may be of another state.
    const known = current.map((now) => ({ ...now, view: viewIn(now.state, kept.get(now.id)) }))
    const stale = known.filter(({ view }) => !view).map(({ id }) => id)
    const read = stale.length > 0 ? await readVisible(db, stale) : []
    const fresh = new Map(read.map((view) => [view.id, view]))
    return known.flatMap(({ id, state, moment, view = fresh.get(id) }) => {
      if (!view) return []
      const entry = { view, state, moment }
      kept.set(id, entry)
      return entry
    })
  }

  return {
    fromNow: () => {
      const begun = performance.now()
      const asked = momentFromNow()
      // Whoever fails before does not come for it.
      asked.catch(() => {})
      return async (ids) => {
        if (ids.length === 0) return []
        const moment = await (performance.now() - begun > longestAgo ? momentFromNow() : asked)
        const views = new Map<string, RecordView>()
        const others: string[] = []
        for (const id of ids) {
          const known = kept.get(id)
          if (known?.moment === moment) views.set(id, known.view)
          else others.push(id)
        }
        if (others.length > 0) for (const { view } of await compare(others)) views.set(view.id, view)
        return ids.flatMap((id) => views.get(id) ?? [])
      }
    }
  }
}

const viewIn = (state: string, kept: Kept | undefined) => (kept?.state === state ? kept.view : undefined)

// By the driver, which prepares statements once a connection: drizzle has each parsed and planned anew.

/** Another one after each commit. A server that takes the place of another may count transactions anew. */
const readMoment = async ({ $client }: Db): Promise<string> => {
  const [row] = await $client<[{ moment: string }]>`
    select concat_ws(' ', pg_current_snapshot(), pg_postmaster_start_time()) as moment`
  return row.moment
}

/**
 * Those that are visible, with what their answers depend on, and the moment as `readMoment` writes it. A visit that
 * finds a link as it was raises no revision, but moves the time of the visit.
 */
const readStates = ({ $client }: Db, ids: readonly string[]) => $client<
  { id: string; state: string; moment: string }[]
>`
  select r.id, concat_ws(' ', r.revision, l.checked_at) as state,
    concat_ws(' ', pg_current_snapshot(), pg_postmaster_start_time()) as moment
  from records r left join links l on l.record_id = r.id
  where r.visible and r.id = any(${ids as string[]}::text[])`
