import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { test } from 'tap'
import { Crowded, createBounded } from '#http/search/bounded.ts'

test('never more run or wait than may, and nobody is forgotten', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { maxLength: 30 }),
      async (running, waiting, works) => {
        const bounded = createBounded({ running, waiting, patience: 1000 })
        let atOnce = 0
        let most = 0
        const outcomes = await Promise.allSettled(
          works.map(([milliseconds, fails]) =>
            bounded(async () => {
              most = Math.max(most, ++atOnce)
              await sleep(milliseconds)
              atOnce--
              if (fails) throw new Error('of its own')
            })
          )
        )
        const refused = outcomes.filter(
          (outcome) => outcome.status === 'rejected' && outcome.reason instanceof Crowded
        )
        // All come in the same moment: as many as may run and wait, and no more, are taken.
        return most <= running && refused.length === Math.max(0, works.length - running - waiting)
      }
    ),
    { numRuns: 60 }
  )
  t.pass()
})

test('whoever waits too long is told so, and leaves no trace', async (t) => {
  const bounded = createBounded({ running: 1, waiting: 5, patience: 20 })
  let release = () => {}
  const long = bounded(() => new Promise((resolve) => (release = () => resolve('long'))))
  await t.rejects(
    bounded(() => sleep(1)),
    { message: 'No turn came in time.' }
  )
  release()
  t.equal(await long, 'long')
  t.equal(await bounded(async () => 'next'), 'next')
})
