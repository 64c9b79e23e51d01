import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Asker } from './ask-service.ts'
import type { Gate } from './gate.ts'
import type { Ledger, Sent } from './ledger.ts'
import { rowOf } from './made-up.ts'
import type { Random } from './random.ts'

const laws = 12

/** Milliseconds in which an import must come to its end, whatever interrupts it. */
const longestImport = 120_000

/** A file of laws to send, under one key until it is taken. */
interface Order {
  key: string
  sent: Sent[]
  text: string
}

interface State {
  state: 'waiting' | 'running' | 'finished' | 'failed'
  rows: { refused: number }
}

/**
 * Sends a file of laws over and over, each time with some that changed. One that was not answered is sent again under
 * the same key; what was taken is followed to its end, also while the gate is closed, for the services go on with it.
 */
export const importAlways = async (
  { asker, authorization }: { asker: Asker; authorization: string },
  gate: Gate,
  ledger: Ledger,
  random: Random
): Promise<void> => {
  const ids = Array.from({ length: laws }, (_, index) => `imported-law-${index + 1}`)
  let order: Order | undefined
  let following = Promise.resolve()
  let isFollowing = false

  const makeOrder = (): Order => {
    const sent = ids.map((id) => ledger.send(id, 'published'))
    const text = sent.map((one) => `${JSON.stringify(rowOf(one, random))}\n`).join('')
    return { key: randomUUID(), sent, text }
  }

  const follow = async (location: string, sent: readonly Sent[]) => {
    for (const end = Date.now() + longestImport; Date.now() < end; await sleep(150)) {
      const answer = await asker.ask({ path: location, headers: { authorization } })
      if (!answer || answer.status === 503) continue
      if (answer.status !== 200)
        return ledger.complain(`${location}: ${answer.status}: ${answer.text.slice(0, 300)}`)
      const { state, rows } = JSON.parse(answer.text) as State
      if (state === 'failed' || rows.refused > 0)
        return ledger.complain(`An import went wrong: ${answer.text.slice(0, 500)}`)
      if (state !== 'finished') continue
      for (const one of sent) ledger.acknowledge(one)
      ledger.imports++
      return
    }
    ledger.complain(`${location}: the import did not come to its end in ${longestImport / 1000} s`)
  }

  const importOnce = async () => {
    await sleep(random.between(100, 400))
    if (isFollowing) return
    order ??= makeOrder()
    const { key, sent, text } = order
    const answer = await asker.ask({
      method: 'POST',
      path: '/v1/imports?kind=legislation',
      headers: { authorization, 'content-type': 'application/x-ndjson', 'idempotency-key': key },
      body: text
    })
    // The same request may still be at work.
    if (!answer || answer.status === 503 || answer.status === 409) return
    order = undefined
    if (answer.status !== 202)
      return ledger.complain(`POST /v1/imports: ${answer.status}: ${answer.text.slice(0, 300)}`)
    isFollowing = true
    following = follow(answer.location!, sent).finally(() => {
      isFollowing = false
    })
  }
  while (await gate.pass(importOnce));
  await following
}
