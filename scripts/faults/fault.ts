import type { Random } from './random.ts'
import type { Stage } from './stage.ts'

/** What a fault lays its hand on; two with the same hold never happen at once. */
type Hold = 'first' | 'second' | 'postgres' | 'search' | 'first-way' | 'second-way' | 'search-way'

/** Something that goes wrong, and is over when it returns: what it ended runs again, and ways are open. */
export interface Fault {
  /** As reports and the option `--only` call it. */
  name: string
  holds: readonly Hold[]
  /** How often it is chosen, beside the others. */
  weight: number
  run(stage: Stage, random: Random): Promise<void>
}
