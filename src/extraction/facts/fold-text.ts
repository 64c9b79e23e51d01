import { createFold, type Folded, withoutStretches } from '#extraction/text/fold-clusters.ts'
import { inOneScript } from '#extraction/text/look-alikes.ts'

/** A text as patterns are tried on it, with the way back: `source.slice(at(start), at(end))`. */
export interface FoldedText extends Folded {
  /** A stretch of it in the source, without blanks and invisible marks at its end. */
  span(start: number, end: number): { start: number; end: number }
}

const invisibleEnd = /[\s\p{Cf}\u0640]+$/u

const dropped = /^[\p{Cf}\u0640\u064b-\u0652\u0670\ue000-\uf8ff]+$/u
const sameForAll: [RegExp, string][] = [
  [/[‘’ʼʹ`´′]/u, "'"],
  [/[‐‑‒–—―−]/u, '-'],
  [/[\u0660-\u0669\u06f0-\u06f9]/u, ''],
  [/[^\S\n\r\f]/u, ' ']
]

const foldCluster = (cluster: string): string => {
  const composed = cluster.normalize('NFKC').replace(/[\u064b-\u0652\u0670]/g, '')
  if (dropped.test(composed)) return ''
  return [...composed]
    .map((letter) => {
      const index = sameForAll.findIndex(([pattern]) => pattern.test(letter))
      if (index < 0) return letter
      const point = letter.codePointAt(0)!
      return sameForAll[index]![1] || String(point >= 0x6f0 ? point - 0x6f0 : point - 0x660)
    })
    .join('')
}

const innerBlank =
  /(?<=[\p{Script=Han}、。》）”])[ \n]+(?=[\p{Script=Han}\d(《（“、。])|(?<=[\d),:;、。])[ \n]+(?=\p{Script=Han})/gu

const fold = createFold({
  plain:
    '\\x20-\\x5f\\x61-\\x7e\\u00c0-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e\\u0410-\\u044f\\u0621-\\u063a\\u0641-\\u064a\\u3001-\\u3011\\u4e00-\\u9fff',
  run: (run) => run,
  cluster: foldCluster
})

/**
 * Unifies what fonts and typists vary: quotes, dashes, blanks, ligatures, full-width letters, digits of any
 * script, Arabic vowel signs, and the blanks that setting leaves in Chinese. Letters keep their case and accents.
 */
export const foldText = (source: string): FoldedText => {
  const folded = fold(source)
  const whole = { ...folded, text: inOneScript(folded.text) }
  const { text, at } = /\p{Script=Han}/u.test(whole.text) ? withoutStretches(whole, innerBlank) : whole
  return {
    text,
    at,
    span: (start, end) => {
      const from = at(start)
      return { start: from, end: from + source.slice(from, at(end)).replace(invisibleEnd, '').length }
    }
  }
}
