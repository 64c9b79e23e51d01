import { closest, distance } from 'fastest-levenshtein'

/** The word somebody probably meant, if one is near enough to be worth naming. */
export const nearestWord = (typed: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined
  const short = typed.slice(0, 100)
  const near = closest(short, known as string[])
  // Two changes make any other word of three letters.
  const allowed = short.length < 4 ? short.length >> 1 : Math.max(2, short.length / 3)
  return distance(short, near) <= allowed ? near : undefined
}
