import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOptions } from './faults/options.ts'
import { type Outcome, runRounds } from './faults/run-rounds.ts'
import { openStage } from './faults/stage.ts'
import { tellOutcome, tellRound } from './faults/tell-outcome.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run test:faults -- [--rounds N] [--seed S] [--only FAULT]… [--keep]'],
  does: 'Lets servers of its own fail in every way under load, and tells whether anything was lost.',
  options: {
    '--rounds N': 'rounds, each with one fault or more; 10 without',
    '--seed S': 'the same faults at the same moments for the same seed; 1 without',
    '--only FAULT': 'faults whose name holds FAULT',
    '--keep': 'keep what the servers wrote'
  }
}

await runScript(usage, async () => {
  const { rounds, seed, only, keep } = readOptions(process.argv.slice(2))
  const folder = await mkdtemp(join(tmpdir(), 'lexatlas-faults-'))
  const halt = new AbortController()
  let soFar: Outcome | undefined
  // It ends after the round that is under way, at a second signal at once; what there is so far is told either way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (soFar) tellOutcome(soFar, seed)
      if (halt.signal.aborted || !soFar) process.exit(exitCodes.ill)
      process.stdout.write('It ends after this round; at once when asked again.\n')
      halt.abort()
    })
  let well = false
  try {
    await using stage = await openStage(folder)
    const outcome = await runRounds(stage, {
      rounds,
      seed,
      only,
      onRound: tellRound,
      signal: halt.signal,
      onBegin: (begun) => {
        soFar = begun
      }
    })
    tellOutcome(outcome, seed)
    well = outcome.wrong.length === 0 && outcome.writes.lost === 0 && outcome.rounds === rounds
    return well ? exitCodes.well : exitCodes.ill
  } finally {
    if (well && !keep) await rm(folder, { recursive: true, force: true })
    else process.stdout.write(`What the servers wrote is in ${folder}\n`)
  }
})
