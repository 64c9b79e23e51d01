import type { CompiledGrammar } from './compiled-grammar.ts'

/** A name of somebody who might be asked. */
export interface Mention {
  code: string
  start: number
  end: number
}

/** Names without a code of their own are too many to be those asked wherever they stand. */
const rest = 'other'

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
  const own = mentions.filter(
    ({ code, start }) => code !== rest && !grammar.endsInPreposition.test(lead.slice(0, start))
  )
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

/** Those named right after words that lead to them: `that the secretariat …`. */
export const directIn = (rest: string, grammar: CompiledGrammar): Mention[] => {
  const near = rest.slice(0, 400)
  const mentions = findMentions(near, grammar)
  const [first] = mentions
  const isDirect = first !== undefined && first.start <= grammar.particles.exec(near)![0].length
  return isDirect ? together(near, mentions, first, grammar) : []
}

const farthest = 90

/** Those named in an aside after the verb: Interpol is invited, as well as States, to share data. */
export const besideVerb = (text: string, grammar: CompiledGrammar): Mention[] => {
  const near = text.slice(0, 160)
  const mentions = findMentions(near, grammar)
  const [first] = mentions
  if (!first || !/^\s*,/u.test(near) || !grammar.joins.test(near.slice(0, first.start + 1))) return []
  const found = together(near, mentions, first, grammar)
  return /^\s*,/u.test(near.slice(found.at(-1)!.end)) ? found : []
}

/** Chinese says whose name it is before it: 尚未指定主管机关的缔约国 are States parties. */
const isWithin = (text: string, one: Mention, next: Mention | undefined) =>
  next !== undefined &&
  next.code !== rest &&
  /^[^,。;和与及或、]{0,12}的$/u.test(text.slice(one.end, next.start))

/** Arabic writes `to` together with the name: after a verb it is of those who get something. */
const isRecipient = (text: string, { start }: Mention) =>
  /^و?ل/u.test(text.slice(start)) && /(?:^|\s)ب?ان\s/u.test(text.slice(0, start))

const isNear = (text: string, { code, start }: Mention) =>
  code !== rest || text.slice(0, start).trim().split(/\s+/).length <= 3

/** Those asked by a verb before them: what stands right after it, or the first name not far after. */
export const objectIn = (text: string, grammar: CompiledGrammar, skipsFirst: boolean): Mention[] => {
  const near = text.slice(0, 400)
  const all = findMentions(near, grammar)
  const mentions = all.filter((one, index) => !isWithin(near, one, all[index + 1]) && !isRecipient(near, one))
  const candidates = skipsFirst && mentions.length > 1 ? mentions.slice(1) : mentions
  const after = grammar.particles.exec(near)![0].length
  const direct =
    mentions[0] && mentions[0].start <= after && isNear(near, mentions[0]) ? mentions[0] : undefined
  const head =
    (skipsFirst ? undefined : direct) ??
    candidates.find(
      ({ code, start }) =>
        code !== rest &&
        start < farthest &&
        !/[.;؛。]/u.test(near.slice(0, start)) &&
        (!grammar.endsInPreposition.test(near.slice(0, start)) || skipsFirst)
    )
  return head ? together(near, mentions, head, grammar) : []
}
