/** Lets work through while it is open; closing waits for the work that is under way. */
export interface Gate {
  open(): void
  close(): Promise<void>
  /** Runs the work when the gate is open; false once it is shut for good. */
  pass(work: () => Promise<void>): Promise<boolean>
  shut(): void
}

export const createGate = (): Gate => {
  let waiting: (() => void)[] = []
  const underWay = new Set<Promise<void>>()
  let isOpen = false
  let isShut = false
  const letGo = () => {
    for (const go of waiting.splice(0)) go()
  }
  return {
    open: () => {
      isOpen = true
      letGo()
    },
    close: async () => {
      isOpen = false
      await Promise.allSettled(underWay)
    },
    pass: async (work) => {
      while (!isOpen && !isShut) await new Promise<void>((resolve) => waiting.push(resolve))
      if (isShut) return false
      const running = work()
      underWay.add(running)
      try {
        await running
      } finally {
        underWay.delete(running)
      }
      return true
    },
    shut: () => {
      isShut = true
      letGo()
      waiting = []
    }
  }
}
