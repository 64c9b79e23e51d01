import type { Outcome, RoundOutcome } from './run-rounds.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** A line for a round, and one for each thing that is wrong. */
export const tellRound = ({ round, faults, recovery, took, wrong }: RoundOutcome): void => {
  const names = faults.map(({ fault: { name }, at }) => `${name} (${at} ms)`).join(', ')
  say(
    `${String(round).padStart(4)}  recovered in ${recovery.milliseconds} ms, ${(took / 1000).toFixed(1)} s in all  ${names}`
  )
  for (const what of wrong) say(`      WRONG ${what}`)
}

/** The figures of a run, or of what there was of it so far. */
export const tellOutcome = (outcome: Outcome, seed: number): void => {
  const { rounds, faults, writes, answers, slowestRecovery, late, wrong } = outcome
  say(`\nSeed ${seed}, ${rounds} rounds`)
  const all = Object.entries(faults).sort(([, one], [, other]) => other - one)
  for (const [name, times] of all) say(`  ${String(times).padStart(5)}  ${name}`)
  say(
    `Writes acknowledged: ${writes.acknowledged}, with those of ${writes.imports} imports; lost: ${writes.lost}`
  )
  say(
    `Answers: ${answers.given}, of them 503 with Retry-After: ${answers.refusedForNow}; no answer while a service was down: ${answers.excused}`
  )
  say(`Slowest recovery: ${slowestRecovery.milliseconds} ms, in round ${slowestRecovery.round}`)
  say(`Recoveries over the bound: ${late.length}`)
  for (const { round, milliseconds, waitedFor } of late)
    say(`  round ${round}: ${milliseconds} ms, waited for: ${waitedFor}`)
  say(`Wrong: ${wrong.length}`)
  for (const { round, what } of wrong) say(`  round ${round}: ${what}`)
}
