import type { Crime } from './crimes.ts'
import { fill } from './fill.ts'
import { headings } from './headings.ts'
import { drawReference } from './provision-reference.ts'
import type { Random } from './random.ts'

/** The provisions of one law, in order, each with a number of its own. */
export const drawProvisions = (
  count: number,
  { crimes, language, ofCode }: { crimes: readonly Crime[]; language: string | undefined; ofCode: boolean },
  random: Random
) => {
  let number = ofCode ? random.whole(90, 400) : random.whole(0, 3)
  return Array.from({ length: count }, () => {
    number += random.whole(1, 3)
    const crime = random.pick(crimes)
    const { heading, articles, ofCrime } = random.pick(headings)
    return {
      ref: drawReference(language, number, random),
      heading: fill(heading, { crime: crime.names.en }),
      crimeTypes: ofCrime || random.chance(0.3) ? [crime.code] : [],
      ...(articles.length > 0 && random.chance(0.7) ? { untocArticles: articles } : {})
    }
  })
}
