import { test } from 'tap'
import { templateOf } from '#import/table/template.ts'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'
import { load, told } from './load.ts'

test('The template of each kind has a column for every field, and loads', async (t) => {
  const portal = await openPortal(t, { index: false })
  for (const kind of [...kinds.values()].reverse()) {
    const template = templateOf(kinds, kind)
    const headers = template.split('\r\n', 1)[0]!.split(',')
    const { texts: _texts, kind: _kind, ...fields } = kind.draft.properties
    for (const field of Object.keys(fields)) t.ok(headers.includes(field), `${kind.name}: ${field}`)
    for (const field of kind.prose.filter((name) => name !== 'translation'))
      t.ok(headers.includes(`${field}.en`), `${kind.name}: ${field}.en`)

    // As `npm run import -- --template KIND > file.csv` leaves it.
    const banner = `\n> lexatlas@0.1.0 import\n> tsx scripts/import.ts --template ${kind.name}\n\n`
    const report = await load(t, portal, { [`${kind.path}.csv`]: banner + template })
    t.same(told(report), [], kind.name)
    t.same(
      report.files.map(({ fault }) => fault),
      [undefined]
    )
    t.equal(report.rows.read, report.rows.created + report.rows.unchanged, kind.name)
    for (const { id, body, ...rest } of kind.examples) {
      const [stored] = await portal.database.sql`select status, position, body from records where id = ${id}`
      t.same(stored!.body, body, `${id} is the example`)
      t.equal(stored!.position ?? undefined, rest.position)
    }
    const again = await load(t, portal, { [`${kind.path}.csv`]: template }, { dryRun: true })
    t.match(again.rows, { read: report.rows.read, unchanged: report.rows.read }, kind.name)
  }
})
