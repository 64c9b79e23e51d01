import { sql } from 'drizzle-orm'
import { Failure } from '#domain/failure.ts'
import type { Queryable } from './database.ts'

/** A request under an `Idempotency-Key`: whose, of which operation, and a digest of what it asks for. */
export interface KeyedRequest {
  caller: string
  operation: string
  key: string
  fingerprint: string
  /** Who works on it: another one each time it is sent. */
  holder: string
}

/** What has become of a key: it is ours to work on, somebody is at work, it was for something else, or it is answered. */
export type Standing =
  | { is: 'ours' }
  | { is: 'at-work' }
  | { is: 'of-another' }
  | { is: 'answered'; status: number; answer: string }

/** Seconds after which nobody is taken to be at work any more who has not said so again. */
export const heldFor = 30

const until = sql`clock_timestamp() + make_interval(secs => ${heldFor})`
const same = ({ caller, operation, key }: KeyedRequest) =>
  sql`caller = ${caller} and operation = ${operation} and key = ${key}`
const ours = (request: KeyedRequest) =>
  sql`${same(request)} and holder = ${request.holder} and status is null`

/** Takes a key for a request, also after somebody who died over it; forgets those of a day ago. */
export const takeKey = async (db: Queryable, request: KeyedRequest): Promise<Standing> => {
  const { caller, operation, key, fingerprint, holder } = request
  await db.execute(
    sql`delete from idempotency_keys where started_at < clock_timestamp() - interval '24 hours'`
  )
  const taken = await db.execute(sql`
    insert into idempotency_keys as i (caller, operation, key, fingerprint, holder, started_at, held_until)
    values (${caller}, ${operation}, ${key}, ${fingerprint}, ${holder}, clock_timestamp(), ${until})
    on conflict (caller, operation, key) do update set holder = excluded.holder, held_until = excluded.held_until
      where i.status is null and i.held_until < clock_timestamp() and i.fingerprint = excluded.fingerprint
    returning holder`)
  if (taken.length > 0) return { is: 'ours' }
  const [row] = await db.execute<{ fingerprint: string; status: number | null; answer: string | null }>(
    sql`select fingerprint, status, answer from idempotency_keys where ${same(request)}`
  )
  // Given back in this very moment: whoever sends it again finds it free.
  if (!row) return { is: 'at-work' }
  if (row.fingerprint !== fingerprint) return { is: 'of-another' }
  return row.status === null
    ? { is: 'at-work' }
    : { is: 'answered', status: row.status, answer: row.answer ?? '' }
}

/** Says that somebody is still at work. */
export const holdKey = (db: Queryable, request: KeyedRequest) =>
  db.execute(sql`update idempotency_keys set held_until = ${until} where ${ours(request)}`)

/** Keeps what was answered. In the transaction of the work itself, work and answer are kept together or not at all. */
export const keepAnswer = async (
  db: Queryable,
  request: KeyedRequest,
  status: number,
  answer: string
): Promise<void> => {
  const kept = await db.execute(sql`
    update idempotency_keys set status = ${status}, answer = ${answer} where ${ours(request)} returning 1`)
  if (kept.length === 0)
    throw new Failure('conflict', 'The request took so long that another of the same key took its place.')
}

/** Gives a key back, for whoever sends the request again. */
export const giveKeyBack = (db: Queryable, request: KeyedRequest) =>
  db.execute(sql`delete from idempotency_keys where ${ours(request)}`)
