import type { FastifyInstance } from 'fastify'

/** An answer as the tests of faults look at it. */
export interface Answer {
  status: number
  type: string
  retryAfter: string | undefined
  body: Record<string, any>
}

export const ask = async (app: FastifyInstance, url: string): Promise<Answer> => {
  const response = await app.inject(url)
  return {
    status: response.statusCode,
    type: String(response.headers['content-type']),
    retryAfter: response.headers['retry-after'] as string | undefined,
    body: response.json()
  }
}

/** Asks over and over until it is stopped; keeps every answer. */
export const keepAsking = (app: FastifyInstance, urls: readonly string[]) => {
  const answers: Answer[] = []
  let stopped = false
  const running = (async () => {
    for (let turn = 0; !stopped; turn++) {
      answers.push(await ask(app, urls[turn % urls.length]!))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  return {
    answers,
    stop: async () => {
      stopped = true
      await running
    }
  }
}
