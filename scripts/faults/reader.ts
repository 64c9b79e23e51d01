import { setTimeout as sleep } from 'node:timers/promises'
import type { Asker } from './ask-service.ts'
import type { Gate } from './gate.ts'
import { canary, type Ledger } from './ledger.ts'
import type { Random } from './random.ts'

// The canaries begin with a word that is asked for here: an answer that repeats the question holds no canary.
const prefix = canary.slice(0, 5)

const addresses = [
  '/v1/search?q=money+laundering&facets=country,crimeType',
  '/v1/search?q=faults&facets=kind,country&kind=legislation,provision',
  `/v1/search?q=${prefix}&kind=legislation,provision&facets=crimeType`,
  `/v1/search?q=${prefix}*&mode=boolean&kind=legislation,provision`,
  `/v1/suggest?q=${prefix}`,
  '/v1/search?country=KEN&facets=kind&sort=-updated',
  '/v1/legislation?sort=-updated&limit=50&total=true',
  '/v1/legislation?country=ITA&limit=20&include=children',
  '/v1/provisions?sort=-updated&limit=50',
  '/v1/vocabularies/crime-type?include=counts'
]

/** Reads as anybody may, without a key, and complains of all that must not be seen. */
export const read = async (asker: Asker, gate: Gate, ledger: Ledger, random: Random): Promise<void> => {
  const readOne = async () => {
    const chosen = random.next() < 0.4 ? ledger.readable(random.integer) : undefined
    const path = chosen ? `/v1/legislation/${chosen.id}` : random.pick(addresses)
    const answer = await asker.ask({ path })
    await sleep(random.between(5, 40))
    if (!answer || answer.status === 503) return
    if (answer.text.includes(canary)) ledger.complain(`${path} shows a draft: ${answer.text.slice(0, 500)}`)
    if (chosen && !ledger.stayed(chosen)) return
    if (answer.status !== 200) ledger.complain(`${path}: ${answer.status}: ${answer.text.slice(0, 300)}`)
    else if (chosen && JSON.parse(answer.text).version < chosen.version) {
      const { version } = JSON.parse(answer.text)
      ledger.complain(`${path}: version ${version} after ${chosen.version} was acknowledged`)
    }
  }
  while (await gate.pass(readOne));
}
