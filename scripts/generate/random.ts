/** A stream of chance; the same parts give the same stream on every machine. */
export interface Random {
  /** From 0, always below 1. */
  fraction(): number
  /** From `first` to `last`, both possible. */
  whole(first: number, last: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** So many different items, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

const spread = (text: string, seed: number) => {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Small fast counter (sfc32), seeded by a hash of the parts, so that every record has a stream of its own. */
const createWords = (parts: readonly (string | number)[]) => {
  const text = parts.join('/')
  let [a, b, c] = [spread(text, 0x243f6a88), spread(text, 0x13198a2e), spread(text, 0x03707344)]
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  // The first outputs of nearby seeds resemble each other.
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Chance that depends on nothing but the parts. */
export const createRandom = (...parts: (string | number)[]): Random => {
  const next = createWords(parts)
  const fraction = () => next() / 0x1_0000_0000
  const whole = (first: number, last: number) => first + Math.floor(fraction() * (last - first + 1))
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[whole(0, items.length - 1)]!,
    some: (items, count) => {
      let wanted = Math.min(count, items.length)
      return items.filter((_item, index) => {
        const taken = fraction() * (items.length - index) < wanted
        if (taken) wanted -= 1
        return taken
      })
    }
  }
}
