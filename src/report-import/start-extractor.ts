import { Worker } from 'node:worker_threads'
import { Failure } from '#domain/failure.ts'
import type { DocumentFile, ExtractedDocument } from './contract.ts'
import { documentOf, type ExtractionMessage } from './extraction-messages.ts'

/** Reads documents outside of the event loop. */
export interface Extractor extends AsyncDisposable {
  /** Throws a `Failure`: what is wrong with the document, or `unavailable` when too many wait already. */
  extract(file: DocumentFile): Promise<ExtractedDocument>
}

interface Limits {
  /** Documents read at a time. */
  workers?: number
  /** Documents that may wait. */
  waiting?: number
  /** Milliseconds for one document, the start of a worker included. */
  longest?: number
  /** Mebibytes of objects a worker may hold. */
  memory?: number
  /** Mebibytes the process may grow by while a document is read. */
  growth?: number
}

interface Job {
  file: DocumentFile
  resolve: (document: ExtractedDocument) => void
  reject: (error: Error) => void
}

const tooLong = () => new Failure('invalid-record', 'The document takes too long to read.')
const tooLarge = () => new Failure('invalid-record', 'The document needs too much memory to read.')
const stopped = () => new Failure('unavailable', 'The service is stopping.')

/**
 * Starts workers of a script when they are needed, and keeps them. One that takes too long, or too much, is ended
 * with its document; the service goes on.
 */
export const startExtractor = (
  script: URL,
  { workers = 2, waiting = 8, longest = 60_000, memory = 512, growth = 1024 }: Limits = {}
): Extractor => {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const queue: Job[] = []
  let busy = 0
  let closed = false

  const start = () => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    // An idle worker keeps nothing alive.
    worker.unref()
    all.add(worker)
    worker.once('exit', () => {
      all.delete(worker)
      const at = idle.indexOf(worker)
      if (at !== -1) idle.splice(at, 1)
    })
    // Heard by whoever waits for an answer; between documents there is nobody to tell.
    worker.on('error', () => {})
    return worker
  }

  const next = () => {
    if (busy >= workers) return
    const job = queue.shift()
    if (!job) return
    busy++
    void work(job).finally(() => {
      busy--
      next()
    })
  }

  const work = async ({ file, resolve, reject }: Job) => {
    const worker = idle.pop() ?? start()
    try {
      const message = await ask(worker, file, { longest, growth })
      idle.push(worker)
      resolve(documentOf(message))
    } catch (error) {
      if (!idle.includes(worker)) await worker.terminate()
      reject(closed ? stopped() : (error as Error))
    }
  }

  return {
    extract: (file) =>
      new Promise((resolve, reject) => {
        if (closed) reject(stopped())
        else if (busy >= workers && queue.length >= waiting)
          reject(new Failure('unavailable', 'Too many documents are being read; try again in a moment.'))
        else {
          queue.push({ file, resolve, reject })
          next()
        }
      }),
    [Symbol.asyncDispose]: async () => {
      closed = true
      for (const { reject } of queue.splice(0)) reject(stopped())
      await Promise.all([...all].map((worker) => worker.terminate()))
    }
  }
}

/** Milliseconds between two looks at the memory. */
const watchEvery = 100

const ask = (worker: Worker, file: DocumentFile, { longest, growth }: { longest: number; growth: number }) =>
  new Promise<ExtractionMessage>((resolve, reject) => {
    const before = process.memoryUsage.rss()
    const settle = (settled: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.off('message', answered).off('error', failed).off('exit', ended)
      worker.unref()
      settled()
    }
    const answered = (message: ExtractionMessage) => settle(() => resolve(message))
    const failed = (error: Error & { code?: string }) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error))
    const ended = () => settle(() => reject(new Error('The worker ended without an answer.')))
    const timer = setTimeout(() => settle(() => reject(tooLong())), longest)
    // Buffers, such as what a PDF unpacks into, are not among the objects that a worker's limits count.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth * 1024 * 1024) settle(() => reject(tooLarge()))
    }, watchEvery)
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.ref()
    worker.postMessage(file)
  })
