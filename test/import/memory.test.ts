import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { law, load, ndjson, sizes } from './load.ts'

const heap = 160

/** Laws of one country and year, all of which could be second copies of one another. */
const laws = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    law(`law-${index}`, {
      title: `Law No. ${index} of 1999 ${'on the prevention and suppression of organized crime '.repeat(4)}`,
      adopted: '1999'
    })
  )

test(`Thousands of laws of one country and year are loaded with a heap of ${heap} MB`, async (t) => {
  const portal = await openPortal(t, { index: false })
  const folder = t.testdirName
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'legislation.ndjson')
  writeFileSync(file, ndjson(...laws(3000)))
  const script = fileURLToPath(new URL('loader-process.ts', import.meta.url))
  const loader = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, '--import', 'tsx', script, portal.databaseUrl, file],
    { stdio: ['ignore', 'ignore', 'pipe'] }
  )
  let errors = ''
  loader.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [code] = await once(loader, 'exit')
  t.equal(code, 0, errors)
  t.match(await sizes(portal), { records: 3000 })
})

test('Likely second copies are told of every row, however many rows there are', async (t) => {
  const portal = await openPortal(t, { index: false })
  const rows = laws(60)
  await load(t, portal, { 'legislation.ndjson': ndjson(...rows) })
  const copies = rows.map((row, index) => ({ ...row, id: `copy-${index}` }))
  const told: [string | undefined, string[]][] = []
  const onRow = ({ record, alike }: { record?: string; alike: string[] }) => told.push([record, alike])
  await load(t, portal, { 'legislation.ndjson': ndjson(...copies) }, { onRow })
  t.same(
    told,
    copies.map(({ id }, index) => [id, [rows[index]!.id]])
  )
})
