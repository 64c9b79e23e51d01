import type { Terms } from '#domain/terms.ts'
import type { OcrCorrection } from '#extraction/extraction.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'

const acronym = /(?<![\p{L}\p{N}/.-])(?:\p{Lu}[\p{Lu}0]{3,9}|\p{Lu}{2,5} \p{Lu}{2,3})(?![\p{L}\p{N}/])/gu
/** A zero that was read for an O where a word begins. */
const zeros = /(?<![\p{L}\p{N}/.-])0{1,2}\p{Lu}{1,8}(?![\p{L}\p{N}/])/gu
/** Offices whose acronyms are worth repairing wherever they stand. */
const offices = ['ONUDC', 'UNODC', 'SHERLOC', 'INTERPOL', 'CTOC']
/** Others that look like them. */
const others = new Set(['ONUDI', 'ONUCI', 'ONUSIDA', 'ONUSAL', 'UNIDO', 'UNODA', 'UNOPS', 'UNESCO', 'UNICEF'])
/** Two letters off, but seen. */
const misread: Record<string, string> = {
  ONUSD: 'ONUDC',
  ONUCD: 'ONUDC',
  ONDUC: 'ONUDC',
  UNDOC: 'UNODC',
  UNOCD: 'UNODC'
}
const leastFrequent = 3

const anyAcronym = new RegExp(`${zeros.source}|${acronym.source}`, 'gu')

/** What each misread acronym of a text should be. */
export type Repairs = ReadonlyMap<string, string>

const differsByOne = (left: string, right: string) => {
  if (left.length !== right.length) return false
  return [...left].filter((letter, at) => letter !== right[at]).length === 1
}

/** Finds acronyms that are one letter off one that is known or frequent, or torn by a blank. */
export const findRepairs = (text: string, terms: Terms): Repairs => {
  const counts = new Map<string, number>()
  for (const [token] of text.matchAll(acronym)) counts.set(token, (counts.get(token) ?? 0) + 1)
  const repairs = new Map<string, string>()
  for (const [token] of text.matchAll(zeros)) {
    const right = token.replaceAll('0', /\p{Script=Cyrillic}/u.test(token) ? 'О' : 'O')
    if (new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u').test(text)) repairs.set(token, right)
  }
  const isKnown = (token: string) => others.has(token) || terms.resolve(['organization'], token) !== undefined
  const frequent = [...counts].filter(
    ([token, count]) => count >= leastFrequent && token.length >= 5 && !token.includes(' ')
  )
  for (const [token, count] of counts) {
    if (offices.includes(token) || isKnown(token)) continue
    const whole = token.replace(' ', '')
    const office = offices.find(
      (each) => counts.has(each) && (each === whole || (!token.includes(' ') && differsByOne(each, token)))
    )
    const other = frequent.find(
      ([each, often]) => often >= 3 * count && (each === whole || differsByOne(each, token))
    )?.[0]
    const right = misread[token] ?? office ?? other
    if (right && right !== token) repairs.set(token, right)
  }
  return repairs
}

export const repairAcronyms = (
  text: MappedText,
  repairs: Repairs
): { text: MappedText; corrections: OcrCorrection[] } => {
  const corrections: OcrCorrection[] = []
  if (repairs.size === 0) return { text, corrections }
  const repaired = text.replace(anyAcronym, ([from], slice) => {
    const to = repairs.get(from)
    if (to === undefined) return slice
    corrections.push({ from, to })
    return to
  })
  return { text: repaired, corrections }
}
