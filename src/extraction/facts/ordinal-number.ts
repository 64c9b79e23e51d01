import type { UnLanguage } from '#domain/term.ts'
import { readArabicOrdinal } from '#extraction/text/arabic-ordinals.ts'
import { foldText } from './fold-text.ts'
import { chineseNumber } from './words/chinese-numbers.ts'
import { cardinals, ordinals, sitting, sittingsHeld } from './words/meeting-words.ts'

/** Number of the sitting a text speaks of: "At its 6th meeting", "في جلسته الرابعة", "第6次会议". */
export const sittingNumber = (source: string, language: UnLanguage): number | null => {
  const { text } = foldText(source)
  if (language === 'zh') {
    const match = /第 ?([0-9一二三四五六七八九十]{1,4}) ?次(?:全体)?会议/u.exec(text)
    return match ? Number(chineseNumber(match[1]!)) || null : null
  }
  if (language === 'ar') {
    const match = new RegExp(
      `${sitting.ar}(?: العامة)? (?<ordinal>ال\\p{L}{3,12}(?: (?:عشرة?|والعشر\\p{L}{2}))?|\\d{1,3})`,
      'u'
    ).exec(text)
    const printed = match?.groups?.ordinal
    return printed ? Number(printed) || readArabicOrdinal(printed) || null : null
  }
  const printed = new RegExp(
    `(?<!\\p{L})(?:(?<digits>\\d{1,3}) ?(?:\\^?\\{?(?:st|nd|rd|th|re|ère|e|ème)\\}?|[ªºa°]|-?\\p{Script=Cyrillic}{1,3})? |(?<words>${ordinals[language].map((one) => `(?:${one})`).join('|')}) )(?:(?:and last |et dernière |plenary |plénière )?)(?:${sitting[language]})`,
    'iu'
  ).exec(text)
  if (printed?.groups?.digits) return Number(printed.groups.digits)
  const word = printed?.groups?.words
  if (word)
    return ordinals[language].findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(word)) + 1 || null
  // en su sesión cuarta
  const after = new RegExp(
    `${sitting[language]} (?<words>${ordinals[language].map((one) => `(?:${one})`).join('|')})`,
    'iu'
  ).exec(text)?.groups?.words
  return after
    ? ordinals[language].findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(after)) + 1 || null
    : null
}

/** How many sittings a text says were held. */
export const sittingsCount = (source: string, language: UnLanguage): number | null => {
  const { text } = foldText(source)
  if (language === 'ar' && /عقد(?:ت)? (?:\p{L}{2,12} \p{L}{2,12} )?جلستين/u.test(text)) return 2
  const words = cardinals[language]
  const number = `(?<number>\\d{1,3}|${[...words].toSorted((a, b) => b.length - a.length).join('|')})`
  const match = new RegExp(sittingsHeld[language].replace('#', number), 'iu').exec(text)
  const printed = match?.groups?.number
  if (!printed) return null
  if (/^\d/.test(printed)) return Number(printed)
  const index = words.findIndex((word) => word.toLowerCase() === printed.toLowerCase())
  return index < 0 ? null : index + 2
}
