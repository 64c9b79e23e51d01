import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import type { Instance } from './instance.ts'
import type { Ledger } from './ledger.ts'

/** An answer of the service. */
export interface ServiceAnswer {
  status: number
  etag: string | undefined
  location: string | undefined
  text: string
}

export interface Question {
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH'
  path: string
  headers?: Record<string, string>
  /** Sent as it is when it is text, otherwise as JSON. */
  body?: unknown
}

export interface Asker extends AsyncDisposable {
  /** Undefined where there was none, which is excused only while the service is down. */
  ask(question: Question): Promise<ServiceAnswer | undefined>
}

/** Nobody waits longer for an answer, whatever is away. */
const longestAnswer = 20_000

/** Asks one service, and complains of every answer that is neither right nor a refusal for now. */
export const createAsker = (instance: Instance, ledger: Ledger): Asker => {
  const pool = new Pool(instance.url, {
    connections: 20,
    headersTimeout: longestAnswer,
    bodyTimeout: longestAnswer,
    pipelining: 1
  })

  return {
    ask: async ({ method = 'GET', path, headers = {}, body }) => {
      const begun = Date.now()
      try {
        const answer = await pool.request({
          method,
          path,
          headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
          body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
        })
        const text = await answer.body.text()
        const { statusCode: status } = answer
        ledger.answers.given++
        if (status === 503) {
          ledger.answers.refusedForNow++
          if (!/^\d+$/.test(String(answer.headers['retry-after'] ?? '')))
            ledger.complain(`${method} ${path}: 503 without Retry-After: ${text.slice(0, 300)}`)
        } else if (status >= 500) ledger.complain(`${method} ${path}: ${status}: ${text.slice(0, 500)}`)
        const { etag, location } = answer.headers as Record<string, string | undefined>
        return { status, etag, location, text }
      } catch (error) {
        if (instance.upSince(begun)) {
          const seconds = ((Date.now() - begun) / 1000).toFixed(1)
          ledger.complain(
            `${instance.name} service, ${method} ${path}: no answer in ${seconds} s: ${(error as Error).message}`
          )
        } else ledger.answers.excused++
        // Nobody is helped by asking at once again.
        await sleep(200)
        return undefined
      }
    },
    [Symbol.asyncDispose]: () => pool.destroy()
  }
}
