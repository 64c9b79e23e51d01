import { inOneAlphabet, lookAlikes } from '#extraction/text/look-alikes.ts'

/** A text as patterns are tried on it, with the way back: `source.slice(at(start), at(end))`. */
export interface FoldedText {
  text: string
  /** Offset in the source of a character of the folded text; that of its end is the length of the source. */
  at(index: number): number
  /** A stretch of it in the source, without blanks and invisible marks at its end. */
  span(start: number, end: number): { start: number; end: number }
}

const invisibleEnd = /[\s\p{Cf}\u0640]+$/u

const withSpans = (source: string, text: string, at: (index: number) => number): FoldedText => ({
  text,
  at,
  span: (start, end) => {
    const from = at(start)
    return { start: from, end: from + source.slice(from, at(end)).replace(invisibleEnd, '').length }
  }
})

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

/** Chinese without the blanks that setting leaves in it. */
const withoutInnerBlanks = (text: string, offsets: readonly number[]): [string, readonly number[]] => {
  if (!/\p{Script=Han}/u.test(text)) return [text, offsets]
  const kept: number[] = []
  let from = 0
  let joined = ''
  for (const { 0: blank, index } of [...text.matchAll(innerBlank), { 0: '', index: text.length }]) {
    for (let offset = from; offset < index; offset++) kept.push(offsets[offset]!)
    joined += text.slice(from, index)
    from = index + blank.length
  }
  return [joined, kept]
}

/**
 * Unifies what fonts and typists vary: quotes, dashes, blanks, ligatures, full-width letters, digits of any
 * script, Arabic vowel signs. Letters keep their case and accents.
 */
export const foldText = (source: string): FoldedText => {
  const offsets: number[] = []
  let text = ''
  for (const { 0: cluster, index } of source.matchAll(
    /[\x20-\x5f\x61-\x7e]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu
  )) {
    // Most of a text is plain, and a run of it stays as it is.
    const plain = /^[\x20-\x7e]+$/.test(cluster) && !cluster.includes('`')
    const folded = plain ? cluster : foldCluster(cluster)
    for (let offset = 0; offset < folded.length; offset++) offsets.push(plain ? index + offset : index)
    text += folded
  }
  const [joined, kept] = withoutInnerBlanks(text.replace(lookAlikes, inOneAlphabet), offsets)
  return withSpans(source, joined, (index) => (index < kept.length ? kept[index]! : source.length))
}
