import type { Fault } from './fault.ts'
import { processFaults } from './process-faults.ts'
import type { Random } from './random.ts'
import { searchFaults } from './search-faults.ts'
import { wayFaults } from './way-faults.ts'

export const allFaults: readonly Fault[] = [...processFaults, ...wayFaults, ...searchFaults]

/** A fault and when it begins, in milliseconds from the beginning of the round. */
export interface Planned {
  fault: Fault
  at: number
}

const weighted = (faults: readonly Fault[], random: Random): Fault => {
  let left = random.next() * faults.reduce((sum, { weight }) => sum + weight, 0)
  for (const fault of faults) {
    left -= fault.weight
    if (left < 0) return fault
  }
  return faults.at(-1)!
}

/** One to three faults of a round, none with the hold of another. */
export const chooseFaults = (faults: readonly Fault[], random: Random): Planned[] => {
  const chosen: Fault[] = []
  for (let count = 1 + random.integer(3); count > 0; count--) {
    const free = faults.filter(
      (fault) =>
        !chosen.includes(fault) &&
        !chosen.some(({ holds }) => holds.some((hold) => fault.holds.includes(hold)))
    )
    if (free.length > 0) chosen.push(weighted(free, random))
  }
  return chosen.map((fault) => ({ fault, at: Math.round(random.between(100, 1200)) }))
}
