import type { Random } from './random.ts'

/** Draws an item of a list in which some are far more common than others. */
export type Draw<Item> = (random: Random) => Item

/** Draws by weight. */
export const weighted = <Item>(entries: readonly (readonly [Item, number])[]): Draw<Item> => {
  let total = 0
  const bounds = entries.map(([, weight]) => (total += weight))
  return (random) => {
    const point = random.fraction() * total
    let [low, high] = [0, bounds.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (bounds[middle]! > point) high = middle
      else low = middle + 1
    }
    return entries[low]![0]
  }
}

/** Draws the first of the list most often, the n-th as often as `1 / n ** exponent` (Zipf). */
export const zipf = <Item>(items: readonly Item[], exponent = 1): Draw<Item> =>
  weighted(items.map((item, index) => [item, 1 / (index + 1) ** exponent] as const))

/** Different items drawn one after the other; fewer than asked for when the same are drawn again. */
export const several = <Item>(draw: Draw<Item>, count: number, random: Random): Item[] => [
  ...new Set(Array.from({ length: count }, () => draw(random)))
]

/** How many of what is left the next of `parts` receives: mostly few, sometimes many; the last takes the rest. */
export const share = (left: number, parts: number, random: Random): number => {
  if (parts === 1) return left
  const mean = left / parts
  return Math.min(left, Math.floor(-Math.log(1 - random.fraction()) * (mean + 0.5)))
}
