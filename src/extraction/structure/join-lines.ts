import type { UnLanguage } from '#domain/term.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'
import type { TextLine } from './layout.ts'

const hyphenAtEnd = /(\p{L}+)[-‐‑¬]$/u
const wordAtStart = /^(\p{L}[\p{L}'’]*)(?:[-‐‑](\p{L}+))?/u
const noBlank = /[\p{Script=Han}\u3001-\u301f\uff01-\uff0f\uff1a-\uff1f]/u

/** Parts of words that keep their hyphen when a line breaks at it. */
const compounds: Partial<Record<UnLanguage, { before?: RegExp; after?: RegExp }>> = {
  fr: {
    before:
      /^(?:ci|non|peut|celles?|ceux|celui|quasi|demi|mi|vice|contre|avant|après|sous|là|au|par|non|ex|éco|lui|elles?|eux|soi|est|dit|dite|vis|savoir|porte|co|socio|politico|technico|franco|anglo|nord|sud|cyber)$/iu,
    after:
      /^(?:être|mêmes?|ci|là|delà|dessus|dessous|dire|membres?|ils?|elles?|on|clés?|vous|nous|faire|à|vis|pilotes?|cadres?|types?|ouest|est|uni[es]?s?)$/iu
  },
  es: {
    before: /^(?:socio|técnico|físico|político|jurídico|teórico|ex|franco|anglo)$/iu,
    after: /^(?:membros?)$/iu
  },
  ru: {
    before:
      /^(?:как|кто|что|где|когда|какой|какие|какая|каких|какого|по|во|из|экс|вице|интернет|онлайн|веб|медиа|пресс|социально|информационно|научно|учебно|культурно|финансово|торгово|уголовно|административно|военно|организационно|материально|технико|северо|юго|экспертно|нормативно|государственно|кредитно|контрольно|правоприменительно|судебно|судебно|лечебно|врачебно|методико|оперативно|кадрово)$/iu,
    after:
      /^(?:член\p{L}{0,4}|участни\p{L}{1,5}|либо|нибудь|то|таки|правов\p{L}{2,4}|просветительск\p{L}{2,4}|процессуальн\p{L}{2,4}|экономическ\p{L}{2,4}|техническ\p{L}{2,4}|исследовательск\p{L}{2,4}|разыскн\p{L}{2,4}|розыскн\p{L}{2,4}|коммуникационн\p{L}{2,4})$/iu
  }
}

/** Words as the report prints them elsewhere, where no line breaks them. */
export type KnownWords = ReadonlySet<string>

export const knownWords = (lines: readonly TextLine[]): KnownWords => {
  const words = new Set<string>()
  for (const { text } of lines) {
    const inside = text.text.toLowerCase().match(/\p{L}+(?:[-‐‑]\p{L}+)*/gu) ?? []
    // The last may go on in the next line.
    for (const word of inside.slice(0, -1)) words.add(word.replace(/[‐‑]/g, '-'))
  }
  return words
}

const keepsHyphen = (before: string, after: string, language: UnLanguage, known: KnownWords): boolean => {
  const [left, right] = [before.toLowerCase(), after.toLowerCase()]
  const [hyphened, joined] = [known.has(`${left}-${right}`), known.has(left + right)]
  if (hyphened !== joined) return hyphened
  // English reports break words only where they have a hyphen.
  if (language === 'en') return true
  const rule = compounds[language]
  return Boolean(rule?.before?.test(left) || rule?.after?.test(right)) || /^\p{Lu}/u.test(after)
}

/** How two lines of a paragraph go together: the first one as it stays, and what comes between. */
const seam = (
  first: MappedText,
  second: string,
  language: UnLanguage,
  known: KnownWords
): (MappedText | string)[] => {
  const [, before] = hyphenAtEnd.exec(first.text) ?? []
  const [, after] = wordAtStart.exec(second) ?? []
  if (before && after) {
    return keepsHyphen(before, after, language, known) ? [first] : [first.slice(0, first.text.length - 1)]
  }
  if (/^[،,.؛，。]/u.test(second)) return [first]
  // A dash or a slash between words, as in and/or.
  if (/(?<=\S)[/‑]$/u.test(first.text)) return [first]
  const isHan = noBlank.test(first.text.at(-1) ?? '') || noBlank.test(second[0] ?? '')
  return isHan ? [first] : [first, ' ']
}

/** One text of the lines of a paragraph. */
export const joinLines = (
  lines: readonly TextLine[],
  language: UnLanguage,
  known: KnownWords
): MappedText => {
  const parts = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return !next || line.endsInSoftHyphen ? [line.text] : seam(line.text, next.text.text, language, known)
  })
  return tidied(MappedText.join(parts), language)
}

const hanSide = '[\\p{Script=Han}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff1f]'
const hanBlank = new RegExp(`(?<=${hanSide}) (?=\\S)|(?<=\\S) (?=${hanSide})`, 'gu')

const tidied = (text: MappedText, language: UnLanguage): MappedText => {
  const single = text.replace(/ {2,}/g, ' ')
  return language === 'zh' ? single.replace(hanBlank, '') : single
}
