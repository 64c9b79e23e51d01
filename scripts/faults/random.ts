/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  between(low: number, high: number): number
  integer(below: number): number
  pick<Value>(values: readonly Value[]): Value
  /** Another row of numbers, which does not depend on how many were taken from this one before. */
  fork(name: string | number): Random
}

/** FNV-1a, so that seeds that look alike give rows that do not. */
const hashOf = (text: string): number => {
  let hash = 2_166_136_261
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16_777_619)
  return hash >>> 0
}

export const createRandom = (seed: string): Random => {
  let state = hashOf(seed)
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (below: number) => Math.floor(next() * below)
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    pick: (values) => values[integer(values.length)]!,
    fork: (name) => createRandom(`${seed}/${name}`)
  }
}
