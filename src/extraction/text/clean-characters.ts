import type { MappedText } from './mapped-text.ts'

const unseen =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
// Private characters are bar codes; the tatweel only stretches a word.
const dropped = new RegExp(`[${unseen}\\u0640\\u{e000}-\\u{f8ff}]`, 'gu')
/** Bullets of symbol fonts, in the same range as the bar codes. */
const bullets = /^\s*[\uf0a7\uf0b7\uf0d8\uf06e\uf076\uf0fc](?=\s|\p{L})/u
const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Ligatures, Chinese numerals in brackets, Arabic presentation forms, full-width letters and digits; full-width marks are right in Chinese. */
const compatible =
  /[\u3220-\u3229\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc\uff0e-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const decomposed = /\p{L}\p{Mn}+/gu
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g
const raised = /\^(?:\{(\p{L}{1,4})\}|(\p{L}))/gu
/** Calls of footnotes; a raised digit says nothing else in a report. */
const calls = /(?<=[\p{L}.,;:)\]»”"。；，])[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}/gu
/** In Arabic they stand on the line, in brackets: `الجنائية(1)،`. */
const bracketedCalls =
  /(?<=[\u0621-\u064a])(?<!فقرة|مادة|بند|توصية|جدول|الملحق)[(][1-9]\d?[)](?= ?[،,.؛;:](?:\s|$)| ?$)/gu
const links = /\[([^[\]\n]{1,300})\]\((?:#|https?:|\.{0,2}\/)[^()\s]{0,300}\)/g

const asciiDigit = (digit: string) => String((digit.codePointAt(0)! - 0x660) % 0x90)

/** Whether a word was broken at the end of the text with a hyphen that does not show elsewhere. */
export const endsInSoftHyphen = (text: string): boolean => /\u00ad\s*$/.test(text)

/** Anything that may have to be read as something else; most lines hold none of it. */
const special =
  /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00ba-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u4e00-\u9fff\u3001-\u301f]|[\^[]/

/** Reads what fonts, scanners and exporters made of characters as the characters a reader sees. */
export const cleanCharacters = (text: MappedText): MappedText => {
  if (!special.test(text.text)) return text
  return text
    .replace(new RegExp(bullets, 'gu'), '• ')
    .replace(dropped, '')
    .replace(blanks, ' ')
    .replace(compatible, ([character]) => character.normalize('NFKC'))
    .replace(decomposed, ([cluster]) => cluster.normalize('NFC'))
    .replace(otherDigits, ([digit]) => asciiDigit(digit))
    .replace(raised, (found, slice) => {
      const letters = found[1] ?? found[2]!
      const at = found[0].indexOf(letters)
      return slice.slice(at, at + letters.length)
    })
    .replace(calls, '')
    .replace(bracketedCalls, '')
    .replace(links, (found, slice) => slice.slice(1, 1 + found[1]!.length))
}
