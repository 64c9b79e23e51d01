import fc from 'fast-check'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { createAnswerCheck, operationsOf, readDescription } from '../support/described-api.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'
import { type GeneratedRequest, requestsTo } from './generated-requests.ts'

/** Requests to each operation; more with ATTACK_RUNS=1000. */
const runs = Number(process.env.ATTACK_RUNS ?? 20)

test('whatever is sent, every answer is what the description says', async (t) => {
  const portal = await openPortal(t)
  const { app } = portal
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  await portal.catchUp()
  const description = await readDescription()
  const faults = createAnswerCheck(description)
  const pathOfKind = new Map([...kinds.values()].map((kind) => [kind.path, kind]))
  const keys = await Promise.all([
    makeKey(portal, ['admin']),
    makeKey(portal, ['write'], { countries: ['ITA'] }),
    makeKey(portal, ['read:drafts'])
  ])
  const surroundings = {
    description,
    keys: ['', ...keys.map(({ headers }) => headers.authorization)],
    ids: (path: string, name: string) =>
      name === 'id' ? (pathOfKind.get(path.split('/')[2]!)?.examples ?? []).map(({ id }) => id) : []
  }

  const answered = new Map<number, number>()
  const wrongWith = async (
    { operation }: ReturnType<typeof operationsOf>[number],
    request: GeneratedRequest
  ): Promise<string | undefined> => {
    const answer = await app.inject(request as never)
    const { statusCode, headers, body } = answer
    answered.set(statusCode, (answered.get(statusCode) ?? 0) + 1)
    const where = `${JSON.stringify(request).slice(0, 1500)} answered ${statusCode} ${body.slice(0, 500)}`
    if (statusCode >= 500) return where
    // What a router cannot read is answered before any operation is known.
    const described = operation.responses[statusCode]
    if (!described) return statusCode === 404 || statusCode === 304 ? undefined : `${where}: not described`
    const type = String(headers['content-type'] ?? '').split(';')[0]!
    if (body === '') return undefined
    const content = described.content?.[type]
    if (!content) return `${where}: ${type} is not described`
    if (!/json$/.test(type)) return undefined
    const wrong = faults(content.schema, JSON.parse(body))
    return wrong.length > 0 ? `${where}: ${wrong.slice(0, 3).join('; ')}` : undefined
  }

  const targets = operationsOf(description)
  for (const target of targets) {
    const { operationId } = target.operation
    const wrong: string[] = []
    await fc
      .assert(
        fc.asyncProperty(requestsTo(target, surroundings), async (request) => {
          const fault = await wrongWith(target, request)
          if (fault) wrong.push(fault)
          return fault === undefined
        }),
        { numRuns: runs, endOnFailure: true, verbose: 0, seed: 20261125 }
      )
      .catch(() => {})
    t.same(wrong.slice(0, 1), [], operationId)
  }
  const requests = [...answered.values()].reduce((sum, count) => sum + count, 0)
  const statuses = [...answered].sort().map(([status, count]) => `${status}: ${count}`)
  t.comment(`${requests} requests to ${targets.length} operations answered ${statuses.join(', ')}`)
})
