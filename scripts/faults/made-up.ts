import type { RecordBody, RecordDraft } from '#domain/record.ts'
import type { Sent } from './ledger.ts'
import type { Random } from './random.ts'

const countries = ['KEN', 'ITA', 'PER', 'FRA', 'JPN', 'ZAF']
const crimes = ['money-laundering', 'corruption', 'cybercrime', 'wildlife-crime', 'waste-crime', 'fraud']

const titleOf = ({ mark }: Sent) => `Law of faults against money laundering ${mark}`

const some = (random: Random, codes: readonly string[]) => codes.filter(() => random.next() < 0.3)

/** A law whose title ends with the mark of the write. */
export const lawOf = (sent: Sent, random: Random): RecordDraft => {
  const body: RecordBody = {
    texts: { en: { translation: 'original', title: titleOf(sent) } },
    country: random.pick(countries),
    type: random.pick(['act', 'decree']),
    legalStatus: 'in_force',
    adopted: String(1990 + random.integer(30)),
    crimeTypes: some(random, crimes),
    articles: []
  }
  return { id: sent.id, kind: 'legislation', status: sent.status, body }
}

/** A row of a file: a law with provisions, all with the same mark. */
export const rowOf = (sent: Sent, random: Random): Record<string, unknown> => ({
  id: sent.id,
  country: random.pick(countries),
  title: titleOf(sent),
  type: 'act',
  status: 'in_force',
  crimeTypes: some(random, crimes),
  provisions: [1, 2].map((number) => ({
    ref: `art. ${number}`,
    heading: titleOf(sent),
    crimeTypes: some(random, crimes)
  }))
})
