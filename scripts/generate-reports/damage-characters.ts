import type { Random } from '../generate/random.ts'
import type { CharacterDamage } from './print-options.ts'

const ligatures: [RegExp, string][] = [
  [/ffi/g, 'ﬃ'],
  [/ff/g, 'ﬀ'],
  [/fi/g, 'ﬁ'],
  [/fl/g, 'ﬂ']
]

const homoglyphs: Record<string, string> = { с: 'c', о: 'o', а: 'a', е: 'e', х: 'x', р: 'p' }

const isolated: Record<string, string> = { لا: 'ﻻ', لأ: 'ﻷ', لإ: 'ﻹ' }

const some = (
  text: string,
  pattern: RegExp,
  chance: number,
  random: Random,
  change: (found: string) => string
) => text.replace(pattern, (found: string) => (random.chance(chance) ? change(found) : found))

const arabicDigits = (text: string) =>
  // Symbols keep their digits.
  text.replace(/(?<![A-Za-z0-9/.])\d+(?![A-Za-z0-9]|\/[A-Z])/g, (digits) =>
    [...digits].map((digit) => String.fromCodePoint(0x0660 + Number(digit))).join('')
  )

const fullWidth = (text: string) =>
  text.replace(/(?<=\p{Script=Han})\d+(?=\p{Script=Han}|$)/gmu, (digits) =>
    [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
  )

const damages: Record<CharacterDamage, (text: string, random: Random) => string> = {
  ligatures: (text) => ligatures.reduce((damaged, [from, to]) => damaged.replace(from, to), text),
  'no-break-spaces': (text, random) =>
    some(text, / (?=[:;!?»\d])|(?<=[«\p{L}]) (?=\d)/gu, 0.8, random, () => '\u00a0'),
  'soft-hyphens': (text, random) => some(text, /(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, 0.02, random, () => '\u00ad'),
  'zero-widths': (text, random) => some(text, / (?=\p{L})/gu, 0.02, random, () => ' \u200b'),
  tatweel: (text, random) =>
    some(text, /(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[اتدرسلمنهويةى])/gu, 0.03, random, () => 'ـ'),
  'direction-marks': (text, random) => some(text, /(?<=\d)(?=[ )،.])|(?=\()/gu, 0.4, random, () => '\u200f'),
  'presentation-forms': (text, random) =>
    some(text, /ل[اأإ]/gu, 0.3, random, (found) => isolated[found] ?? found),
  'arabic-digits': arabicDigits,
  'full-width': fullWidth,
  'spaced-han': (text, random) =>
    some(text, /(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, 0.3, random, () => ' '),
  homoglyphs: (text, random) =>
    some(text, /(?<=[а-я])[соаехр](?=[а-я])/gu, 0.03, random, (letter) => homoglyphs[letter]!),
  'curly-quotes': (text) => text.replaceAll("'", '’')
}

/** Applies what scanners, fonts and exporters do to characters; a reader still reads the same. */
export const damageCharacters = (text: string, kinds: readonly CharacterDamage[], random: Random): string =>
  kinds.reduce((damaged, kind) => damages[kind](damaged, random), text)
