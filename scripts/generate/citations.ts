import type { Random } from './random.ts'

const drawCitation = (random: Random) => {
  const session = random.whole(1, 12)
  if (random.chance(0.75))
    return { kind: 'resolution', id: `${session}/${random.whole(1, 8)}`, issuer: 'CTOC/COP' }
  if (random.chance(0.5))
    return { kind: 'decision', id: `${session}/${random.whole(1, 6)}`, issuer: 'CTOC/COP' }
  return { kind: 'article', id: `art. ${random.whole(5, 32)}`, pinpoint: `para. ${random.whole(1, 9)}` }
}

/** What a recommendation refers to: mostly nothing, sometimes one or two things. */
export const drawCitations = (random: Random) =>
  Array.from({ length: random.chance(0.3) ? random.whole(1, 2) : 0 }, () => drawCitation(random))
