import { SingleBar } from 'cli-progress'

/** One thing under way. */
export interface ProgressBar {
  /** `total` when it is known by now; `detail` says what is being worked on. */
  update(done: number, total?: number, detail?: string): void
  stop(result?: string): void
}

export interface Progress {
  start(title: string): ProgressBar
}

/** A moving bar on a terminal; elsewhere lines at the beginning and the end, and every ten seconds between. */
export const createProgress = (out: NodeJS.WriteStream): Progress => ({
  start: (title) => (out.isTTY ? movingBar(out, title) : plainLines(out, title))
})

const movingBar = (stream: NodeJS.WriteStream, title: string): ProgressBar => {
  const bar = new SingleBar({
    format: `${title} {bar} {value} {detail}`,
    stream,
    hideCursor: true,
    clearOnComplete: true
  })
  bar.start(0, 0, { detail: '' })
  return {
    update: (done, total, detail = '') => {
      bar.setTotal(Math.max(total ?? 0, done))
      bar.update(done, { detail })
    },
    stop: (result = 'done') => {
      bar.stop()
      stream.write(`${title}: ${result}.\n`)
    }
  }
}

/** Milliseconds between two lines. */
const plainInterval = 10_000

const plainLines = (stream: NodeJS.WriteStream, title: string): ProgressBar => {
  stream.write(`${title} …\n`)
  let last = performance.now()
  return {
    update: (done, total, detail = '') => {
      if (performance.now() - last < plainInterval) return
      last = performance.now()
      stream.write(`${`${title}: ${done}${total === undefined ? '' : ` of ${total}`} ${detail}`.trimEnd()}\n`)
    },
    stop: (result = 'done') => void stream.write(`${title}: ${result}.\n`)
  }
}
