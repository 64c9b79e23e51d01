import type { Random } from './random.ts'
import { weighted } from './skewed.ts'

const drawConfidence = weighted([
  ['high', 80],
  ['medium', 18],
  ['low', 2]
])

/** Where a made-up record says it comes from; the domain is one reserved for examples. */
export const drawOrigin = (path: string, random: Random) => ({
  sourceUrl: `https://example.org/${path}`,
  verifiedFrom: `https://example.org/catalogue/${path}`,
  confidence: drawConfidence(random)
})
