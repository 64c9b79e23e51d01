import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { test } from 'tap'
import { answerProblems } from '#http/answer-problems.ts'
import { answerInTime } from '#http/plugins/answer-in-time.ts'

test('a read that is not answered in time is refused for now; a write and a long answer are not', async (t) => {
  const app = Fastify()
  // As a server that listens does: the bounds alone keep no process running.
  const running = setInterval(() => {}, 1000)
  t.teardown(async () => {
    clearInterval(running)
    await app.close()
  })
  answerProblems(app)
  answerInTime(app, 200)
  app.get('/never', () => new Promise(() => {}))
  app.get('/late', () => sleep(400).then(() => ({ late: true })))
  app.put('/late', () => sleep(400).then(() => ({ late: true })))
  app.get('/at-once', async () => ({ late: false }))
  app.get('/long', (_request, reply) => {
    async function* parts() {
      for (let part = 0; part < 5; part++) {
        yield `${part}`
        await sleep(100)
      }
    }
    return reply.send(ReadableStream.from(parts()))
  })

  for (const url of ['/never', '/late']) {
    const { statusCode, headers, body } = await app.inject(url)
    t.match({ statusCode, headers }, { statusCode: 503, headers: { 'retry-after': /^\d+$/ } }, url)
    t.match(JSON.parse(body), { type: '/problems/unavailable', status: 503 })
  }
  t.match(await app.inject({ method: 'PUT', url: '/late' }), { statusCode: 200 })
  t.match(await app.inject('/at-once'), { statusCode: 200 })
  t.match(await app.inject('/long'), { statusCode: 200, body: '01234' })
  await sleep(300)
})
