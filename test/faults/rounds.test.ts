import { test } from 'tap'
import { runRounds } from '../../scripts/faults/run-rounds.ts'
import { openStage, type Stage } from '../../scripts/faults/stage.ts'

// More of them: `npm run test:faults -- --rounds 300`.
test('a few rounds of faults under a mixed load lose nothing and show nothing', {
  timeout: 150_000
}, async (t) => {
  let stage: Stage
  try {
    stage = await openStage(t.testdir())
  } catch (error) {
    if (!/Meilisearch/.test(String(error))) throw error
    t.pass(`not tried: ${(error as Error).message}`)
    return
  }
  t.teardown(() => stage[Symbol.asyncDispose]())
  const outcome = await runRounds(stage, {
    rounds: 3,
    seed: 7,
    only: ['kill Meilisearch', 'kill PostgreSQL', 'rebuild', 'cut connections', 'kill the first'],
    onRound: ({ faults, recovery }) =>
      t.comment(
        `${faults.map(({ fault }) => fault.name).join(', ')}: recovered in ${recovery.milliseconds} ms`
      )
  })
  t.equal(outcome.rounds, 3)
  t.equal(outcome.writes.lost, 0)
  t.ok(outcome.writes.acknowledged > 20, `${outcome.writes.acknowledged} writes were acknowledged`)
  t.ok(outcome.answers.given > 20, `${outcome.answers.given} answers were given`)
  t.same(outcome.wrong, [])
})
