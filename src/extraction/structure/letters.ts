import { plainArabic } from '#extraction/text/arabic-ordinals.ts'

const abjadNames = 'الف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين'.split(' ')
const abjad = 'ا ب ج د ه و ز ح ط ي ك ل م ن س ع'.split(' ')
const cyrillic = [...'абвгдежзиклмнопрст']
const alike: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  д: 'd',
  е: 'e',
  н: 'h',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't'
}

const latin = (at: number) => String.fromCodePoint('a'.codePointAt(0)! + at)

/** The Latin letters a mark may stand for, the likelier first: Cyrillic ones by looks and by alphabet. */
export const lettersFor = (mark: string): string[] => {
  const sign = plainArabic(mark)
    .replace(/[\u200d\u0640]/g, '')
    .toLowerCase()
  if (/^[a-z]{1,2}$/.test(sign)) return [sign]
  for (const list of [abjadNames, abjad]) {
    const at = list.indexOf(sign)
    if (at >= 0) return [latin(at)]
  }
  const at = cyrillic.indexOf(sign)
  const found = [alike[sign], at < 0 ? undefined : latin(at)].filter((letter) => letter !== undefined)
  return [...new Set(found)]
}

/** Patterns for what stands in a mark. */
export const abjadName = '(?:[أا]لف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين)'
export const itemLetter = '(?:[a-z]{1,2}|[а-я]|[أا]|[بجدوزحطيكلمنسع]|ه)'

/** Letter after another: `b` after `a`, `aa` after `z`. */
export const letterAfter = (letter: string): string => {
  if (letter === 'z') return 'aa'
  const last = String.fromCodePoint(letter.codePointAt(letter.length - 1)! + 1)
  return letter.length === 2 && letter[0] === letter[1] ? last + last : letter.slice(0, -1) + last
}
