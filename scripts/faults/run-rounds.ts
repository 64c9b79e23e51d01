import { setTimeout as sleep } from 'node:timers/promises'
import { createAsker } from './ask-service.ts'
import { followChanges } from './change-reader.ts'
import { checkWrites } from './checks/check-writes.ts'
import { type Recovery, untilRecovered } from './checks/until-recovered.ts'
import { allFaults, chooseFaults, type Planned } from './choose-faults.ts'
import { createGate } from './gate.ts'
import { importAlways } from './importer.ts'
import { createLedger } from './ledger.ts'
import { createRandom } from './random.ts'
import { read } from './reader.ts'
import type { Stage } from './stage.ts'
import { write } from './writer.ts'

/** What became of one round. */
export interface RoundOutcome {
  round: number
  faults: readonly Planned[]
  /** From the end of the last fault until all was as it should be. */
  recovery: Recovery
  /** Milliseconds it took as a whole. */
  took: number
  wrong: string[]
}

/** What became of all. */
export interface Outcome {
  rounds: number
  faults: Record<string, number>
  /** Those of imports among them; `imports` came to their end. */
  writes: { readonly acknowledged: number; readonly imports: number; lost: number }
  answers: { given: number; refusedForNow: number; excused: number }
  slowestRecovery: { milliseconds: number; round: number }
  /** Recoveries that took longer than they may. */
  late: { round: number; milliseconds: number; waitedFor: string }[]
  wrong: { round: number; what: string }[]
}

export interface RoundsOptions {
  rounds: number
  seed: number
  /** Only faults whose names hold one of these. */
  only?: readonly string[]
  onRound?: (outcome: RoundOutcome) => void
  signal?: AbortSignal
  /** Called at the beginning with what is filled as the rounds go, for whoever cannot wait for their end. */
  onBegin?: (soFar: Outcome) => void
}

/** Runs a mixed load on the stage, lets faults happen, and looks after each round whether everything held. */
export const runRounds = async (stage: Stage, options: RoundsOptions): Promise<Outcome> => {
  const { rounds, seed, only = [], onRound = () => {}, onBegin = () => {}, signal } = options
  const random = createRandom(String(seed))
  const faults = allFaults.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)))
  const ledger = createLedger()
  const gate = createGate()
  await using asking = openAskers(stage, ledger)
  const changes = followChanges([asking.first, asking.second], stage.database, ledger)
  const writing = { askers: [asking.first, asking.second], authorization: stage.authorization }
  const load = Promise.all([
    ...['ada', 'bea', 'cem'].map((name) => write({ name, ...writing }, gate, ledger, random.fork(name))),
    read(asking.first, gate, ledger, random.fork('reader 1')),
    read(asking.second, gate, ledger, random.fork('reader 2')),
    importAlways({ ...stage, asker: asking.first }, gate, ledger, random.fork('import'))
  ])

  const outcome: Outcome = {
    rounds: 0,
    faults: {},
    writes: {
      get acknowledged() {
        return ledger.acknowledged.length
      },
      get imports() {
        return ledger.imports
      },
      lost: 0
    },
    answers: ledger.answers,
    slowestRecovery: { milliseconds: 0, round: 0 },
    late: [],
    wrong: []
  }
  onBegin(outcome)
  let checked = 0

  const runRound = async (round: number): Promise<RoundOutcome> => {
    const own = random.fork(`round ${round}`)
    const begun = Date.now()
    const planned = chooseFaults(faults, own)
    gate.open()
    await Promise.all(
      planned.map(async ({ fault, at }) => {
        await sleep(at)
        await fault.run(stage, own.fork(fault.name))
      })
    )
    await sleep(200)
    const healed = Date.now()
    await gate.close()
    const ids = [...new Set(ledger.acknowledged.slice(checked).map(({ id }) => id))]
    const recovery = await untilRecovered(stage, ledger, healed, ids)
    // An import may go on meanwhile, and end.
    const from = checked
    checked = ledger.acknowledged.length
    outcome.writes.lost += await checkWrites(stage.database, ledger, from)
    await changes.compare()
    for (const { ended } of Object.values(stage.instances)) for (const how of ended()) ledger.complain(how)
    return { round, faults: planned, recovery, took: Date.now() - begun, wrong: ledger.complaints() }
  }

  try {
    for (let round = 1; round <= rounds && !signal?.aborted; round++) {
      const { recovery, wrong, faults: happened } = await told(runRound(round), onRound)
      outcome.rounds = round
      for (const { fault } of happened) outcome.faults[fault.name] = (outcome.faults[fault.name] ?? 0) + 1
      const { milliseconds, late, waitedFor = 'the load to end' } = recovery
      if (milliseconds > outcome.slowestRecovery.milliseconds)
        outcome.slowestRecovery = { milliseconds, round }
      if (late) outcome.late.push({ round, milliseconds, waitedFor })
      outcome.wrong.push(...wrong.map((what) => ({ round, what })))
    }
    gate.shut()
    await load
    await changes.compare()
    // Once more, all that was ever acknowledged.
    outcome.writes.lost += await checkWrites(stage.database, ledger)
    outcome.wrong.push(...ledger.complaints().map((what) => ({ round: outcome.rounds, what })))
  } finally {
    gate.shut()
    await changes.stop()
    await load
  }
  return outcome
}

const told = async (round: Promise<RoundOutcome>, tell: (outcome: RoundOutcome) => void) => {
  const outcome = await round
  tell(outcome)
  return outcome
}

const openAskers = ({ instances }: Stage, ledger: ReturnType<typeof createLedger>) => {
  const [first, second] = [createAsker(instances.first, ledger), createAsker(instances.second, ledger)]
  return {
    first,
    second,
    [Symbol.asyncDispose]: async () => {
      await first[Symbol.asyncDispose]()
      await second[Symbol.asyncDispose]()
    }
  }
}
