import type { IndexWriter } from '#search/index-writer.ts'
import type { IndexingParts } from './apply-records.ts'
import { type Differences, differencesOf, differingIds, repairIndex } from './reconcile.ts'

/** Looks through a whole index now and then, in steps short enough to follow the changes in between. */
export interface LookThrough {
  /** Begins from the start, at the next step. */
  begin(): void
  /** Whether there is a step to do. */
  due(): boolean
  /** Compares one page and repairs it; only when the index has taken up the changes there are. */
  step(): Promise<void>
}

/** A look takes at most this part of the time. */
const share = 1 / 20

/**
 * The changes say what is to be written, but not what somebody wrote late, such as a follower that was stopped between
 * asking for its lock and writing. `rest` is the milliseconds between two looks, more where a look takes long.
 */
export const createLookThrough = (
  parts: IndexingParts,
  writer: IndexWriter,
  { rest, onRepair }: { rest: number; onRepair: (differences: Differences) => void }
): LookThrough => {
  let pages: AsyncGenerator<string[]> | undefined
  let begun = 0
  let next = 0

  const begin = () => {
    pages = undefined
    next = 0
  }

  return {
    begin,
    due: () => pages !== undefined || Date.now() >= next,
    step: async () => {
      if (!pages) {
        begun = Date.now()
        pages = differingIds(parts.db, writer)
      }
      const looking = pages
      try {
        const { done, value } = await looking.next()
        if (done) {
          const now = Date.now()
          // One that was begun anew meanwhile is still to come.
          if (pages === looking) [pages, next] = [undefined, now + Math.max(rest, (now - begun) / share)]
          return
        }
        if (value.length === 0) return
        // Once more, for what was being written differs for a moment.
        const differences = await differencesOf(parts.db, writer, value)
        if (Object.values(differences).every((ids) => ids.length === 0)) return
        await repairIndex(parts, writer, differences)
        onRepair(differences)
      } catch (error) {
        begin()
        throw error
      }
    }
  }
}
