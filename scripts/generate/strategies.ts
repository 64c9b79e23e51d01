import type { Counts } from './counts.ts'
import { drawDate, drawFirstYear } from './dates.ts'
import { fill } from './fill.ts'
import { drawOrigin } from './origin.ts'
import { createRandom, type Random } from './random.ts'
import { several, weighted } from './skewed.ts'
import { nationalTitles, regionalTitles } from './strategy-titles.ts'
import type { World } from './world.ts'

const drawType = weighted([
  ['action-plan', 55],
  ['strategy', 36],
  ['policy', 5],
  ['threat-assessment', 2],
  ['framework', 2]
])
const pillars =
  `prevention|protection|prosecution|partnership|coordination|international cooperation|legal framework|
  capacity-building|data and research|awareness-raising|victim assistance|border control`.split(/\|\s*/)
const purposes = [
  'Names priorities, responsible bodies and indicators for work against {crime}.',
  'Joins up police, justice, health and education authorities in the response to {crime}.',
  'Rests on an assessment of threats and sets yearly targets against {crime}.',
  'Follows an earlier plan and puts more weight on prevention of {crime} and on help to victims.'
]

const answer = (probability: number, random: Random) => (random.chance(probability) ? true : 'unknown')

const strategyRow = (world: World, index: number, random: Random) => {
  const type = drawType(random)
  const from = drawFirstYear(random)
  const to = from + random.whole(2, 9)
  const titles = random.chance(0.15) ? regionalTitles : nationalTitles
  const { crime, stem, issuer, facts } = titles(world, type, { from: String(from), to: String(to) }, random)
  const others = several(world.crime, random.whole(0, 2), random)
  const id = `gen-${stem}-${type}-${from}-${index + 1}`
  return {
    id,
    ...facts,
    type,
    ...(random.chance(0.87) ? { adopted: drawDate(from, random) } : {}),
    periodStart: from,
    ...(random.chance(0.75) && type !== 'threat-assessment' ? { periodEnd: to } : {}),
    issuer,
    crimeTypes: [...new Set([crime.code, ...others.map(({ code }) => code)])],
    ...(random.chance(0.9) ? { pillars: random.some(pillars, random.whole(2, 5)) } : {}),
    genderMainstreaming: answer(0.13, random),
    humanRights: answer(0.17, random),
    abstract: fill(random.pick(purposes), { crime: crime.names.en }),
    ...drawOrigin(`strategies/${id}`, random)
  }
}

/** Rows of `strategies.ndjson`, one after the other. */
export function* strategyRows(world: World, { strategies }: Counts): Generator<object> {
  for (let index = 0; index < strategies; index++) {
    yield strategyRow(world, index, createRandom(world.seed, 'strategy', index))
  }
}
