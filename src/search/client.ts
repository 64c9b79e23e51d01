import { Meilisearch } from 'meilisearch'
import { Pool } from 'undici'
import { Failure } from '#domain/failure.ts'

/** A Meilisearch server; its errors are `Failure`s with the code `unavailable` when it cannot answer. */
export interface SearchServer extends AsyncDisposable {
  readonly client: Meilisearch
}

export interface SearchServerOptions {
  url: string
  key?: string | undefined
  /** Requests on the way at once; further ones wait here rather than in the server. */
  connections?: number
  /** Milliseconds before an answer is given up. */
  timeout?: number
}

/** Statuses that say the server is there but cannot serve now. */
const notNow = new Set([429, 502, 503, 504])

/**
 * Opens a kept-alive pool to the server. The client's own `fetch` would halve the throughput, so requests go
 * through undici's `request`.
 */
export const openSearchServer = ({
  url,
  key,
  connections = 32,
  timeout = 10_000
}: SearchServerOptions): SearchServer => {
  const pool = new Pool(new URL(url).origin, {
    connections,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout: 2000 }
  })

  const httpClient = async (input: string | URL | Request, init: RequestInit = {}): Promise<unknown> => {
    const target = new URL(String(input))
    const { statusCode, text } = await pool
      .request({
        path: target.pathname + target.search,
        method: (init.method ?? 'GET') as 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        body: (init.body as string | undefined) ?? null,
        signal: init.signal ?? null
      })
      // A server that is killed goes away in the middle of an answer, too.
      .then(async ({ statusCode, body }) => ({ statusCode, text: await body.text() }))
      .catch((cause: Error) => {
        throw new Failure('unavailable', `The search server does not answer: ${cause.message}`, [], { cause })
      })
    const answer: unknown = text === '' ? undefined : JSON.parse(text)
    if (statusCode < 400) return answer
    const message = (answer as { message?: string } | undefined)?.message ?? 'no reason given'
    const code = (answer as { code?: string } | undefined)?.code
    if (notNow.has(statusCode))
      throw new Failure('unavailable', `The search server cannot answer now: ${message}`)
    throw new SearchServerError(statusCode, code, message)
  }

  return {
    client: new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}), httpClient }),
    [Symbol.asyncDispose]: () => pool.destroy()
  }
}

/** The server refused a request: a defect of ours, or an index that is not there. */
export class SearchServerError extends Error {
  readonly status: number
  readonly code: string | undefined

  constructor(status: number, code: string | undefined, message: string) {
    super(`The search server refused a request (${status} ${code}): ${message}`)
    this.name = 'SearchServerError'
    this.status = status
    this.code = code
  }
}
