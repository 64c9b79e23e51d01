import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Test } from 'tap'
import { generateFiles } from '../../scripts/generate/generate-files.ts'
import { testTerms } from '../support/portal.ts'

/** Files of made-up records, the same ones each time. */
export const generatedFiles = async (t: Test, count: number): Promise<string[]> => {
  const out = join(t.testdirName, 'generated')
  await generateFiles({ count, seed: 7, out }, testTerms.vocabularies)
  return (await readdir(out)).sort().map((name) => join(out, name))
}

/** Numbers from 0 to 1 that look random and are the same each time. */
export const createRandom = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

/** Some moments of a course that goes from 0 to 1, in order. */
export const momentsOf = (seed: number, count: number): number[] => {
  const random = createRandom(seed)
  random()
  return Array.from({ length: count }, () => 0.05 + random() * 0.85).sort((a, b) => a - b)
}
