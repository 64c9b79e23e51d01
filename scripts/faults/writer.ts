import { setTimeout as sleep } from 'node:timers/promises'
import type { Asker, Question, ServiceAnswer } from './ask-service.ts'
import type { Gate } from './gate.ts'
import type { Ledger, Sent } from './ledger.ts'
import { lawOf } from './made-up.ts'
import type { Random } from './random.ts'

const laws = 120
const because = encodeURIComponent('Whatever happens')

/** What a writer knows of a record: the tag it goes by, and the mark of what is published. */
interface Known {
  tag: string
  published?: string
}

interface Writing {
  name: string
  /** Of both services; each write goes to one of them. */
  askers: readonly Asker[]
  authorization: string
}

/** Writes over HTTP as an editor does: reads the tag, sends a change, and keeps what was acknowledged. */
export const write = async (
  { name, askers, authorization }: Writing,
  gate: Gate,
  ledger: Ledger,
  random: Random
): Promise<void> => {
  const known = new Map<string, Known>()

  const ask = (question: Question) =>
    random.pick(askers).ask({ ...question, headers: { authorization, ...question.headers } })

  /** The tag to go by; nothing where there is no record, undefined where nobody says. */
  const look = async (id: string): Promise<Partial<Known> | undefined> => {
    const before = known.get(id)
    if (before) return before
    const answer = await ask({ path: `/v1/legislation/${id}?draft=true` })
    if (answer?.status === 404) return {}
    if (answer?.status !== 200) return undefined
    return { tag: answer.etag! }
  }

  const took = (sent: Sent, answer: ServiceAnswer | undefined, what: string) => {
    known.delete(sent.id)
    if (answer?.status === 200 || answer?.status === 201) {
      const { version } = JSON.parse(answer.text) as { version: number }
      ledger.acknowledge(sent, version)
      known.set(sent.id, {
        tag: answer.etag!,
        ...(sent.status === 'published' ? { published: sent.mark } : {})
      })
    } else if (answer && answer.status !== 412 && answer.status !== 503)
      ledger.complain(`${what} ${sent.id}: ${answer.status}: ${answer.text.slice(0, 300)}`)
  }

  const withdraw = async (id: string, { tag, published }: Known) => {
    ledger.hide(id)
    const sent = { id, mark: published!, status: 'withdrawn' as const }
    const answer = await ask({
      method: 'DELETE',
      path: `/v1/legislation/${id}?note=${because}`,
      headers: { 'if-match': tag }
    })
    took(sent, answer, 'DELETE')
  }

  const put = async (id: string, { tag }: Partial<Known>) => {
    const sent = ledger.send(id, random.next() < 0.75 ? 'published' : 'draft')
    const { status, body } = lawOf(sent, random)
    const answer = await ask({
      method: 'PUT',
      path: `/v1/legislation/${id}?note=${because}`,
      headers: tag === undefined ? { 'if-none-match': '*' } : { 'if-match': tag },
      body: { status, ...body }
    })
    took(sent, answer, 'PUT')
  }

  const writeOne = async () => {
    // Half of them are written by all writers, to meet there; only one's own are withdrawn.
    const own = random.next() < 0.5
    const id = `law-of-${own ? name : 'all'}-${1 + random.integer(laws)}`
    const before = await look(id)
    if (before && own && before.tag && before.published && random.next() < 0.2)
      await withdraw(id, before as Known)
    else if (before) await put(id, before)
    await sleep(random.between(20, 120))
  }
  while (await gate.pass(writeOne));
}
