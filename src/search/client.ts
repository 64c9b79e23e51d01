import { Meilisearch } from 'meilisearch'
import { type Dispatcher, Pool } from 'undici'
import { Failure } from '#domain/failure.ts'
import { sendRequest } from './send-request.ts'

/** A Meilisearch server; its errors are `Failure`s with the code `unavailable` when it cannot answer. */
export interface SearchServer extends AsyncDisposable {
  readonly client: Meilisearch
  /** Posts to a path of the server, without what the client does around it: searches go this way. */
  post<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer>
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
 * Opens a kept-alive pool to the server. The client's own `fetch` would halve the throughput.
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

  const send = async (
    options: Omit<Dispatcher.DispatchOptions, 'origin'>,
    signal?: AbortSignal
  ): Promise<unknown> => {
    // A server that is killed goes away in the middle of an answer, too.
    const { status, text } = await sendRequest(pool, options, signal).catch((cause: Error) => {
      throw new Failure('unavailable', `The search server does not answer: ${cause.message}`, [], { cause })
    })
    const answer = parsed(text)
    if (status < 400) return answer
    const message = (answer as { message?: string } | undefined)?.message ?? 'no reason given'
    const code = (answer as { code?: string } | undefined)?.code
    if (notNow.has(status))
      throw new Failure('unavailable', `The search server cannot answer now: ${message}`)
    throw new SearchServerError(status, code, message)
  }

  // A server behind a gateway may be on a path.
  const base = new URL(url).pathname.replace(/\/$/, '')
  const httpClient = (input: string | URL | Request, init: RequestInit = {}) => {
    const target = new URL(String(input))
    return send(
      {
        path: target.pathname + target.search,
        method: (init.method ?? 'GET') as 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        body: (init.body as string | undefined) ?? null
      },
      init.signal ?? undefined
    )
  }

  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }

  return {
    client: new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}), httpClient }),
    post: (path, body, signal) =>
      send(
        { method: 'POST', path: base + path, headers, body: JSON.stringify(body) },
        signal
      ) as Promise<never>,
    [Symbol.asyncDispose]: () => pool.destroy()
  }
}

/** What is no JSON does not come from the server, but from something before it. */
const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch (cause) {
    throw new Failure('unavailable', 'Something else answers in the place of the search server.', [], {
      cause
    })
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
