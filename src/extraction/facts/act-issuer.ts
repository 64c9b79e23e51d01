import type { NameFound } from './find-bodies.ts'
import { ofBody, possessives } from './words/citation-words.ts'
import { anyOf, type ByLanguage } from './words/languages.ts'

const spaced = ({ zh: _zh, ...words }: ByLanguage) =>
  anyOf(Object.values(words).filter((word) => word !== ''))

const ownWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(possessives)}) (?:\\p{L}{3,20} )?$`, 'iu')
const arabicOwn = /(?:قرار|مقرر)(?:ي?ه|ي?ها|ات[ه]ا?)$/u
const ofIssuer = new RegExp(`^[^.;。]{0,4}?(?: ?(?:${spaced(ofBody)}))?(?:\\p{L}{0,12} )?$`, 'iu')
const sentenceEnd = /[.;؛。؟!?](?=[\s«"]|$)|。/gu

const sentenceAround = (text: string, start: number, end: number): [number, number] => {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index)
  return [(ends.findLast((at) => at < start) ?? -1) + 1, ends.find((at) => at >= end) ?? text.length]
}

/** What the number alone says of an act: the sessions of the Assembly and the years of the Councils run on. */
export const issuerByNumber = (id: string, organCode: string | null): string | null => {
  if (/\([IVXLC]+\)$/.test(id)) return 'GA'
  if (/\((?:19|20)\d\d\)$/.test(id)) return 'SC'
  const session = Number(/^\d+/.exec(id)?.[0])
  if (session >= 1946) return 'ECOSOC'
  const fewSessions = organCode === 'CTOC/COP' || organCode === 'CAC/COSP' || organCode === 'CCPCJ'
  return session >= 44 && fewSessions ? 'GA' : null
}

/** Whose act it is by the body inside its words, before, after or, if it is `its`, in its sentence. */
export const issuerOf = (
  act: { start: number; end: number; listEnd: number; gap: string | undefined; word: string },
  text: string,
  bodies: readonly NameFound[]
): string | null => {
  const inside = bodies.find((body) => body.start >= act.start && body.end <= act.end)
  if (inside) return inside.code
  const before = bodies.findLast((body) => body.end <= act.start)
  // The Assembly's resolution; 大会第…号, 大会在其题为“…”的第…号.
  if (before && /^(?:'s?)? ?(?:在?其)?(?:题为 *的?)?$/u.test(text.slice(before.end, act.start)))
    return before.code
  const after = bodies.find((body) => body.start >= act.listEnd)
  if (after && ofIssuer.test(text.slice(act.listEnd, after.start))) return after.code
  const own =
    ownWord.test(text.slice(0, act.start)) ||
    arabicOwn.test(act.word) ||
    /其[^,。]{0,3}$/u.test(text.slice(0, act.start))
  if (!own) return null
  const [from, to] = sentenceAround(text, act.start, act.end)
  const near = [before, after].find((body) => body && body.start >= from && body.end <= to)
  return near?.code ?? null
}
