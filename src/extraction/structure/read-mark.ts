import { readChinese, readRoman } from '#domain/numerals.ts'
import { plainArabic, readArabicOrdinal } from '#extraction/text/arabic-ordinals.ts'
import { type Label, readLabel } from '#extraction/text/label-words.ts'
import { abjadName, itemLetter, lettersFor } from './letters.ts'

/** What a line begins with that may make it the beginning of a block. */
export type Mark = { printed: string; textAt: number } & (
  | { kind: 'part'; value: number; hasDot: boolean; letters: string[] }
  | { kind: 'annex' }
  | { kind: 'section'; letters: string[] }
  | { kind: 'number'; value: number }
  | { kind: 'dotted'; values: [number, number] }
  | { kind: 'item'; letters: string[]; roman: number | undefined; value: number | undefined }
  | { kind: 'bullet' }
  | { kind: 'label'; label: Label }
)

type Reader = (text: string) => Mark | undefined

const roman = '[IVX]{1,6}'
const begins = '(?=[\\p{Lu}\\p{Lo}\\p{N}"“«‘\'(（《「¿¡])'
const romanPart = new RegExp(`^(${roman})(?:(\\s?\\.)\\s*|\\s{1,8})${begins}`, 'u')
const romanAlone = new RegExp(`^(${roman})\\.?$`, 'u')
const hanPart =
  /^(?:第([一二三四五六七八九十]{1,3})(?:章|部分|节)\s*|([一二三四五六七八九十]{1,3})\s?[.、．]\s*)(?=\p{L}|["“《（])/u
const arabicPart = /^((?:ال)?[أاثرخستع][\u0621-\u0652]{2,9}(?: ?(?:ال)?عشر)?)\s?[-–—:.]\s*(?=\p{L}|"|«)/u
const chapter = new RegExp(
  `^(?:chapter|chapitre|capítulo|глава|раздел|часть|part|partie|parte|الفصل|الباب|الجزء)\\s+(${roman}|\\d{1,2}|(?:ال)?[\\u0621-\\u0652]{3,9})\\s?[.:–—-]?\\s*`,
  'iu'
)
const annex =
  /^(?:annex(?:e|es)?|anexos?|appendix|appendice|apéndice|приложени[ея]|добавлени[ея]|(?:ال)?مرفق(?:ات)?|(?:ال)?تذييل|附件|附录)(?:\s*(?:[IVX]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,2}|(?:ال)[\u0621-\u0652]{3,9}))?\s*(?:[.:*–—-]{1,2}\s*|$)/iu
const section = new RegExp(`^(?:([A-ZА-Я])\\s?\\.\\s*|(${abjadName})\\s{0,2}[-–—.]\\s*)${begins}`, 'u')
const number = /^(\d{1,3})\s?(?:\.(?!\d{1,3}(?:\D|$))|[-–—](?=\s*\p{Script=Arabic})|．|、)\s*/u
const dotted =
  /^(\d{1,3})(?:[.．](\d{1,3})(?:[.．、]?\s+(?=[\p{L}"“«(])|[.．、]?(?=《|(?![年月日号])\p{Script=Han}))|[-‐‑–](\d{1,3})\.?\s+(?=\p{Script=Arabic}))/u
const item = new RegExp(
  `^(?:[-–—]\\s?)?(?:[(（]{1,2}(${itemLetter}|\\d{1,2}|[ivx]{1,5}|[一二三四五六七八九十]{1,2})[)）]{1,2}|(${itemLetter}|[ivx]{1,5}|\\d{1,2})\\))\\s*(?=\\S)`,
  'u'
)
const bullet = /^(?:[•·▪■●○◦‣⁃]|::|[-–—*](?=\s))\s*(?=\S)/u

const shown = (printed: string) => ({ printed: printed.trim(), textAt: printed.length })

const partOf = (printed: string, value: number | undefined): Mark | undefined =>
  value !== undefined && value > 0
    ? { kind: 'part', ...shown(printed), value, hasDot: true, letters: [] }
    : undefined

/** Of marks that say nothing but that they are there. */
const alone =
  (kind: 'annex' | 'bullet', pattern: RegExp): Reader =>
  (text) => {
    const [printed] = pattern.exec(text) ?? []
    return printed === undefined ? undefined : { kind, ...shown(printed) }
  }

const readers: Reader[] = [
  (text) => {
    const label = readLabel(text)
    return label && { kind: 'label', printed: text.slice(0, label.end).trim(), textAt: label.textAt, label }
  },
  (text) => {
    const [printed, first, point, dash] = dotted.exec(text) ?? []
    return printed === undefined
      ? undefined
      : { kind: 'dotted', ...shown(printed), values: [Number(first), Number(point ?? dash)] }
  },
  alone('annex', annex),
  (text) => {
    const [printed, numeral, dot] = romanPart.exec(text) ?? romanAlone.exec(text) ?? []
    const value = numeral === undefined ? undefined : readRoman(numeral)
    if (printed === undefined || value === undefined) return undefined
    const letters = numeral!.length === 1 ? [numeral!.toLowerCase()] : []
    return { kind: 'part', ...shown(printed), value, hasDot: dot !== undefined, letters }
  },
  (text) => {
    const [printed, chapterNumeral, numeral] = hanPart.exec(text) ?? []
    return printed === undefined ? undefined : partOf(printed, readChinese((chapterNumeral ?? numeral)!))
  },
  (text) => {
    const [printed, ordinal] = arabicPart.exec(text) ?? []
    return printed === undefined ? undefined : partOf(printed, readArabicOrdinal(ordinal!))
  },
  (text) => {
    const [printed, numeral] = chapter.exec(text) ?? []
    return printed === undefined
      ? undefined
      : partOf(printed, readRoman(numeral!) ?? readArabicOrdinal(numeral!) ?? Number(numeral))
  },
  (text) => {
    const [printed, letter, name] = section.exec(text) ?? []
    if (printed === undefined) return undefined
    return { kind: 'section', ...shown(printed), letters: lettersFor((letter ?? name)!) }
  },
  (text) => {
    const [printed, value] = number.exec(text) ?? []
    if (printed === undefined) return undefined
    return { kind: 'number', ...shown(printed), value: Number(value) }
  },
  (text) => {
    const found = item.exec(text)
    const sign = found?.[1] ?? found?.[2]
    if (!found || sign === undefined) return undefined
    return {
      kind: 'item',
      ...shown(found[0]),
      letters: lettersFor(sign),
      roman: /^[ivx]{1,5}$/.test(sign) ? readRoman(sign) : undefined,
      value: /^\d/.test(sign) ? Number(sign) : readChinese(sign)
    }
  },
  alone('bullet', bullet)
]

/** The mark a line begins with. What it is worth, what stands before it decides. */
export const readMark = (line: string): Mark | undefined => {
  const text = line.length > 400 ? line.slice(0, 400) : line
  // Vowel signs would hide Arabic letters; where there are any, marks are short enough to be read without.
  return firstMark(text) ?? (/[\u064b-\u0652]/.test(text.slice(0, 20)) ? plainMark(text) : undefined)
}

const firstMark = (text: string): Mark | undefined => {
  for (const read of readers) {
    const mark = read(text)
    if (mark) return mark
  }
  return undefined
}

const plainMark = (text: string): Mark | undefined => {
  const mark = firstMark(plainArabic(text))
  if (!mark) return undefined
  // The sign count of the mark differs only by the vowel signs in it.
  let [at, seen] = [0, 0]
  for (; at < text.length && seen < mark.textAt; at++) {
    if (!/[\u064b-\u0652\u0670]/.test(text[at]!)) seen += 1
  }
  while (/[\u064b-\u0652\u0670]/.test(text[at] ?? '')) at += 1
  return { ...mark, printed: text.slice(0, at).trim(), textAt: at }
}
