import { slug } from '#domain/slug.ts'
import { fold } from '#domain/words.ts'
import type { TaggedExtraction } from './extraction-schema.ts'

/** A symbol as the id of its report: `CTOC/COP/WG.2/2023/4` is `ctoc-cop-wg.2-2023-4`. */
const idOfSymbol = (symbol: string): string =>
  fold(symbol)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[.-]*([.-])/g, '$1')
    .replace(/^[.-]+|[.-]+$/g, '')

const short = (words: string) => slug(words).slice(0, 80).replace(/-+$/, '')

/** The id of a report that is new: from its symbol, or else from its body and date. */
export const idOfReport = ({ metadata }: TaggedExtraction, sha256: string): string => {
  const { symbol, body_code, body, organ_code, organ, dates, distribution_date } = metadata
  const fromSymbol = symbol ? idOfSymbol(symbol) : ''
  if (fromSymbol !== '') return fromSymbol
  const code = body_code ?? organ_code
  const who = code ? idOfSymbol(code) : short(body ?? organ ?? '')
  const when = dates?.start ?? distribution_date ?? sha256.slice(0, 8)
  return [who || 'un', when].join('-')
}

/** The ids of its recommendations, in order: a number that comes again is counted, `r5` and then `r5.2`. */
export const idsOfRecommendations = (report: string, numbers: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return numbers.map((number) => {
    const own = slug(number) || 'x'
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return `${report}.r${own}${times > 1 ? `.${times}` : ''}`
  })
}
