import type { CompiledGrammar } from './compiled-grammar.ts'

/** A name of somebody who might be asked. */
export interface Mention {
  code: string
  start: number
  end: number
}

/** Names of possible addressees in a folded text, in order. */
const findMentions = (text: string, grammar: CompiledGrammar): Mention[] =>
  Array.from(text.matchAll(grammar.names), (found) => ({
    code: grammar.codes[found.slice(1).findIndex((group) => group !== undefined)]!,
    start: found.index,
    end: found.index + found[0].length
  }))

/** Those named together with a name: States parties and other donors. */
const together = (text: string, mentions: readonly Mention[], head: Mention, grammar: CompiledGrammar) => {
  const found = [head]
  for (const mention of mentions) {
    const last = found.at(-1)!
    if (mention.start < last.end) continue
    if (mention.start - last.end > 90 || !grammar.joins.test(text.slice(last.end, mention.start + 1))) break
    found.push(mention)
  }
  return found
}

const segmentBefore = (text: string, at: number) => {
  const from = Math.max(
    ...[',', '،', ';', '؛', ':', '(', '。', '-'].map((sign) => text.lastIndexOf(sign, at - 1))
  )
  return text.slice(from + 1, at)
}

/** The subject of a verb: in the words before it, the last name that begins a clause. */
export const subjectIn = (lead: string, grammar: CompiledGrammar, isLoose: boolean): Mention[] => {
  const mentions = findMentions(lead, grammar)
  const openings = mentions.filter(({ start }) => grammar.isOpening.test(segmentBefore(lead, start)))
  const last = openings.at(-1)
  if (last) {
    // Names in a row, parted by commas alone, are asked together.
    let head = last
    for (const opening of openings.toReversed().slice(1)) {
      if (!grammar.joins.test(lead.slice(opening.end, head.start + 1))) break
      head = opening
    }
    // One before it that does not begin the clause: in accordance with article 5 States parties and UNODC.
    const first = mentions.find(
      (one) =>
        one.start < head.start &&
        !grammar.endsInPreposition.test(lead.slice(0, one.start)) &&
        grammar.hasAnd.test(lead.slice(one.end, head.start + 1)) &&
        together(lead, mentions, one, grammar).includes(head)
    )
    return together(lead, mentions, first ?? head, grammar)
  }
  if (!isLoose) return []
  const own = mentions.filter(({ start }) => !grammar.endsInPreposition.test(lead.slice(0, start)))
  const near = own.findLast(({ end }) => lead.length - end < 12) ?? own[0]
  return near
    ? together(
        lead,
        mentions,
        mentions.find((one) => leadsTo(lead, mentions, one, near, grammar)) ?? near,
        grammar
      )
    : []
}

const leadsTo = (
  text: string,
  mentions: readonly Mention[],
  first: Mention,
  target: Mention,
  grammar: CompiledGrammar
) => first.start <= target.start && together(text, mentions, first, grammar).includes(target)

const farthest = 90

/** Those asked by a verb before them: what stands right after it, or the first name not far after. */
export const objectIn = (rest: string, grammar: CompiledGrammar, skipsFirst: boolean): Mention[] => {
  const near = rest.slice(0, 400)
  const mentions = findMentions(near, grammar)
  const candidates = skipsFirst && mentions.length > 1 ? mentions.slice(1) : mentions
  const after = grammar.particles.exec(near)![0].length
  const direct = mentions[0] && mentions[0].start <= after ? mentions[0] : undefined
  const head =
    (skipsFirst ? undefined : direct) ??
    candidates.find(
      ({ start }) =>
        start < farthest &&
        !/[.;؛。]/u.test(near.slice(0, start)) &&
        (!grammar.endsInPreposition.test(near.slice(0, start)) || skipsFirst)
    )
  return head ? together(near, mentions, head, grammar) : []
}
