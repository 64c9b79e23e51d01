import fc from 'fast-check'
import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { law, load } from './load.ts'

/** Rows of every fate, of few ids so that they meet. */
const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  title: fc.constantFrom('One', 'Two'),
  fate: fc.constantFrom('good', 'good', 'good', 'bad code', 'no object', 'with part', 'no id')
})
type Made = typeof row extends fc.Arbitrary<infer One> ? One : never

const textOf = ({ id, title, fate }: Made) => {
  if (fate === 'no object') return '7'
  const more = {
    good: {},
    'bad code': { type: 'none' },
    'with part': { provisions: [{ ref: `art. ${title}` }] },
    'no id': { id: undefined, identifiers: [{ scheme: 'eli', value: id }] }
  }[fate]
  return JSON.stringify(law(id, { title, ...more }))
}
const cellsOf = ({ id, title, fate }: Made) =>
  `${fate === 'no id' ? '' : id},${title},KEN,${fate === 'bad code' ? 'none' : 'act'}`

const file = fc.record({
  form: fc.constantFrom('ndjson', 'json', 'csv'),
  rows: fc.array(row, { maxLength: 8 }),
  broken: fc.boolean()
})

test('Whatever files hold, what became of their rows adds up to the rows read', async (t) => {
  const portal = await openPortal(t, { index: false })
  const counts = async () => {
    const [found] = await portal.database.sql`
      select count(*)::int as records, coalesce(sum(version), 0)::int as versions from records`
    return found as { records: number; versions: number }
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 1, maxLength: 3 }),
      fc.constantFrom({}, { dryRun: true }, { allOrNothing: true }, { duplicates: 'refuse' as const }),
      async (made, options) => {
        const files = made.map(({ form, rows, broken }, index) => {
          const text = {
            ndjson: () => rows.map(textOf).join('\n'),
            json: () => `[${rows.map(textOf).join(',\n')}${broken ? '' : ']'}`,
            csv: () => ['id,title,country,type', ...rows.map(cellsOf), ...(broken ? ['x,"y'] : [])].join('\n')
          }[form]()
          return [`legislation-${index}.${form}`, text] as const
        })
        const before = await counts()
        const told: string[] = []
        const report = await load(t, portal, Object.fromEntries(files), {
          ...options,
          onRow: ({ outcome }) => told.push(outcome)
        })
        const after = await counts()
        const sum = (rows: typeof report.rows) => rows.created + rows.updated + rows.unchanged + rows.refused
        const { read } = report.rows
        const whole = made
          .filter(({ form, broken }) => !broken || form === 'ndjson')
          .flatMap(({ rows }) => rows)
        t.equal(sum(report.rows), read)
        t.equal(
          report.files.reduce((all, { rows }) => all + rows.read, 0),
          read
        )
        t.ok(report.files.every(({ rows }) => sum(rows) === rows.read))
        t.ok(read >= whole.length)
        t.equal(told.length, read, 'each row is told of once')
        for (const outcome of ['created', 'updated', 'unchanged', 'refused'] as const)
          t.equal(told.filter((one) => one === outcome).length, report.rows[outcome])
        const { created, updated, withdrawn } = report.records
        const written = report.written ? created + updated + withdrawn : 0
        t.equal(after.versions - before.versions, written, 'a version for each record that changed')
        t.equal(after.records - before.records, report.written ? created : 0)
      }
    ),
    { numRuns: 25 }
  )
})
