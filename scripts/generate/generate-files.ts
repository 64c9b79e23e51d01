import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Vocabularies } from '#domain/term.ts'
import { type Counts, countsOf } from './counts.ts'
import { lawRows } from './laws.ts'
import { reportRows } from './reports.ts'
import { strategyRows } from './strategies.ts'
import { createWorld } from './world.ts'
import { writeRows } from './write-rows.ts'

/** How much to make, from which seed, and where to. */
export interface GenerateOptions {
  count: number
  seed: number
  out: string
}

/** Writes made-up records as source files; the same seed, count and vocabularies give the same bytes. */
export const generateFiles = async (
  { count, seed, out }: GenerateOptions,
  vocabularies: Vocabularies
): Promise<Counts> => {
  const counts = countsOf(count)
  const world = createWorld(vocabularies, seed)
  await mkdir(out, { recursive: true })
  await writeRows(join(out, 'legislation.ndjson'), lawRows(world, counts))
  await writeRows(join(out, 'strategies.ndjson'), strategyRows(world, counts))
  await writeRows(join(out, 'reports.ndjson'), reportRows(world, counts))
  return counts
}
