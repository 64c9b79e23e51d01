import type { Readable } from 'node:stream'
import { endOfRows, type Manifest, type Tally, tablesOf } from './backup-form.ts'
import type { Database } from './database.ts'

const newline = 10

/** Writes the whole database as of one moment, as lines of text; others read and write meanwhile as ever. */
export const writeBackup = async (
  { sql }: Database,
  write: (chunk: Buffer | string) => Promise<void>
): Promise<Record<string, number>> =>
  sql.begin('isolation level repeatable read read only', async (moment) => {
    const [row] = await moment<[{ schema: string; now: string }]>`
      select max(created_at)::text as schema, to_json(now()) #>> '{}' as now from drizzle.__drizzle_migrations`
    const manifest: Manifest = { lexatlas: 'backup', form: 1, schema: Number(row.schema), takenAt: row.now }
    await write(`${JSON.stringify(manifest)}\n`)
    const rows: Record<string, number> = {}
    for (const head of await tablesOf(moment)) {
      await write(`${JSON.stringify({ table: head.table, columns: head.columns })}\n`)
      let count = 0
      const order = head.own ? moment`order by ${moment(head.own)} is not null` : moment``
      const rowsOf = moment`select ${moment(head.columns)} from ${moment(head.table)} ${order}`
      const copied = (await moment`copy (${rowsOf}) to stdout`.readable()) as Readable
      for await (const chunk of copied as AsyncIterable<Buffer>) {
        for (const byte of chunk) if (byte === newline) count++
        await write(chunk)
      }
      // The driver (postgres 3.4.9) leaves its socket paused when the last rows came faster than they were taken.
      copied._read(0)
      rows[head.table] = count
      await write(`${endOfRows}\n`)
    }
    const tally: Tally = { rows }
    await write(`${JSON.stringify(tally)}\n`)
    return rows
  }) as Promise<Record<string, number>>
