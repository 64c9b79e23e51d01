/** Where an id stood first, as far as it is kept: the file's place among all, or nothing beyond the 15th. */
export interface Seen {
  file: number | undefined
  line: number
}

const noFile = 15
const noKind = 15
const fullest = 0.7

/** Two hashes of 32 bits (cyrb53 by bryc, public domain, in its longer form). */
const hashesOf = (text: string): [number, number] => {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 2654435761)
    two = Math.imul(two ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return [one >>> 0, two >>> 0]
}

/**
 * The ids an import has met, as 56 bits of a hash each: 12 bytes a slot, 17 to 26 bytes an id, whatever their
 * length. Two ids of ten million that hash alike, so that one is refused for nothing, are met once in 1,400 imports.
 */
export const createSeenIds = () => {
  let slots = 1024
  let count = 0
  // Hash; hash, file and kind; line. A line of 0 is a free slot.
  let table = new Uint32Array(slots * 3)

  const slotOf = (one: number, two: number): number => {
    for (let slot = one % slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const at = slot * 3
      if (table[at + 2] === 0 || (table[at] === one && table[at + 1]! >>> 8 === two >>> 8)) return at
    }
  }
  const grow = () => {
    const old = table
    slots = Math.ceil(slots * 1.5)
    table = new Uint32Array(slots * 3)
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] === 0) continue
      const to = slotOf(old[at]!, old[at + 1]!)
      for (let word = 0; word < 3; word++) table[to + word] = old[at + word]!
    }
  }

  return {
    /** Notes an id; tells where it stood before, if it did. */
    add: (id: string, file: number, line: number): Seen | undefined => {
      if (count > slots * fullest) grow()
      const [one, two] = hashesOf(id)
      const at = slotOf(one, two)
      if (table[at + 2] !== 0) {
        const before = (table[at + 1]! >>> 4) & 15
        return { file: before === noFile ? undefined : before, line: table[at + 2]! }
      }
      count++
      table[at] = one
      table[at + 1] = (two & 0xffffff00) | (Math.min(file, noFile) << 4) | noKind
      table[at + 2] = line
      return undefined
    },
    has: (id: string): boolean => table[slotOf(...hashesOf(id)) + 2] !== 0,
    /** Notes which kind, by its place among all, a record of this id would be of. */
    setKind: (id: string, kind: number): void => {
      const at = slotOf(...hashesOf(id)) + 1
      table[at] = (table[at]! & ~15) | kind
    },
    kindOf: (id: string): number | undefined => {
      const at = slotOf(...hashesOf(id))
      const kind = table[at + 1]! & 15
      return table[at + 2] === 0 || kind === noKind ? undefined : kind
    }
  }
}
export type SeenIds = ReturnType<typeof createSeenIds>
