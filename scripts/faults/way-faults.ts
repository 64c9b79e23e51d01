import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './fault.ts'
import type { Stage } from './stage.ts'

type Way = keyof Stage['ways']
type Course = Parameters<Stage['ways'][Way]['set']>

const whose = {
  first: 'the first service and PostgreSQL',
  second: 'the second service and PostgreSQL',
  search: 'both services and Meilisearch'
}

const onWay = (way: Way, what: string, weight: number, course: () => Course, longest = 1500): Fault => ({
  name: `${what} between ${whose[way]}`,
  holds: [`${way}-way`],
  weight,
  run: async ({ ways }, random) => {
    ways[way].set(...course())
    await sleep(random.between(50, longest))
    ways[way].set('pass')
  }
})

/** Faults of connections: cut, late, not answered, and silent while they stay open. */
export const wayFaults: Fault[] = [
  ...(['first', 'second', 'search'] as const).flatMap((way) => [
    onWay(way, 'cut connections', 2, () => ['cut']),
    onWay(way, 'delay connections', 1, () => ['delay', 60]),
    onWay(way, 'no answers', 1, () => ['hang']),
    onWay(way, 'silence', 1, () => ['silent'], 3000)
  ]),
  onWay('search', 'delay of seconds', 1, () => ['delay', 2500], 3000)
]
