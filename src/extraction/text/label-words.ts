import { readChinese, readRoman } from '#domain/numerals.ts'
import { plainArabic, readArabicOrdinal } from './arabic-ordinals.ts'

/** The label of a recommendation, and where the text after it begins; at the end when it stands alone. */
export interface Label {
  /** In ASCII digits with what follows them, e.g. `5 bis`. */
  number: string
  /** Where the label ends. */
  end: number
  textAt: number
}

// Scanners read m as rn and o as 0; the word may be broken after its first syllable.
const word =
  'rec[o0](?:m|rn)[-‐]? ?m[ae]ndations?|rec[o0](?:m|rn)endaci[oó]n(?:es)?|рекомендаци[яи]|(?:ال)?توصي[ةه]|建 ?议'
const sign = '(?:n[o°º]\\.?|n[uú]m(?:\\.|ero)?|num[eé]ro|number|nr\\.?|#|№|رقم|第)'
const arabicOrdinal = '(?:ال[\\u0621-\\u0652]{3,12})(?: (?:و?ال)?[\\u0621-\\u0652]{3,10})?'
const number = `[0-9]{1,3}|[ivxlc]{1,7}(?![\\p{L}\\p{N}])|[一二三四五六七八九十百〇零]{1,6}|${arabicOrdinal}`
const suffix = 'bis|ter|quater|quinquies|бис|тер|кватер|مكرر[اًا]{0,2}(?: ثاني[اًا]{0,2})?|之[二三四]'
const start = new RegExp(
  `^(?:${word})\\s{0,3}${sign}?\\s{0,3}\\(?(${number})\\)?(?:\\s{0,2}(${suffix}))?(?:\\s?[号项])?`,
  'iu'
)
/** 第1项建议: the number before the word. */
const reversed = /^第\s?([0-9]{1,3}|[一二三四五六七八九十百〇零]{1,6})\s?[号项条]\s?建\s?议/u
const alone = /^\s*[.:)：．–—-]{0,2}$/u
const separated = /^(?:\s*[.:)：．–—-]{1,2}\s*|\s{2,}|\s*，\s*)(?=[\p{Lu}\p{Lo}"«“‘(（《「])/u
const hanSeparated = /^\s+(?=\p{Script=Han})/u

const suffixes: Record<string, string> = {
  бис: 'bis',
  тер: 'ter',
  кватер: 'quater',
  之二: 'bis',
  之三: 'ter'
}

const suffixOf = (printed: string | undefined) => {
  if (!printed) return ''
  const plain = plainArabic(printed)
  if (plain.startsWith('مكرر')) return plain.includes('ثاني') ? ' ter' : ' bis'
  return ` ${suffixes[printed.toLowerCase()] ?? printed.toLowerCase()}`
}

const numeralOf = (printed: string): number | undefined =>
  /^\d/.test(printed)
    ? Number(printed)
    : (readRoman(printed) ?? readChinese(printed) ?? readArabicOrdinal(printed))

/** Reads the label a text begins with: alone, or parted from the text after it. */
export const readLabel = (text: string): Label | undefined => {
  const found = start.exec(text) ?? reversed.exec(text)
  const value = found && numeralOf(found[1]!)
  if (value === undefined || value === null) return undefined
  const end = found![0].length
  const rest = text.slice(end)
  const number = `${value}${suffixOf(found![2])}`
  if (alone.test(rest)) return { number, end, textAt: text.length }
  const gap = separated.exec(rest) ?? (found![0].startsWith('建') ? hanSeparated.exec(rest) : null)
  return gap ? { number, end, textAt: end + gap[0].length } : undefined
}

export const looksLikeLabel = (text: string): boolean => text.length < 60 && readLabel(text) !== undefined
