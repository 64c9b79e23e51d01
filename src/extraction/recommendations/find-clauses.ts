import type { UnLanguage } from '#domain/term.ts'
import type { Side } from '#extraction/words/grammar.ts'
import { type CompiledGrammar, grammarOf } from './compiled-grammar.ts'
import { besideVerb, directIn, type Mention, objectIn, subjectIn } from './find-addressees.ts'
import { foldText } from './folded-text.ts'

/** A clause that asks for something; offsets are in the text as it was given. */
export interface Clause {
  strength: string
  /** The words that ask, with those asked if they stand before. */
  start: number
  end: number
  addressees: { code: string; start: number; end: number }[]
}

interface Trigger {
  strength: string
  side: Side
  start: number
  end: number
}

const findTriggers = (text: string, { directives }: CompiledGrammar): Trigger[] => {
  const taken: Trigger[] = []
  for (const { strength, side, pattern } of directives) {
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length]
      if (!taken.some((other) => start < other.end && end > other.start))
        taken.push({ strength, side, start, end })
    }
  }
  return taken.sort((left, right) => left.start - right.start)
}

const abbreviation =
  /(?:^|[\s(])(?:no|nos|art|arts|para|paras|par|p|pp|ch|vol|num|e\.g|i\.e|cf|mr|ms|mrs|dr|st|ст|п|пп|г|гг|т|им|sr|sra|m|mme|ed|corr|rev|add|wg|crp|u\.s)\.$/u
const sentenceEnd = /[.!?؟](?=["')\]»”]{0,2}(?:\s|$))|。/gu

/** Longer ones are no sentences; what is looked for in them grows with their square. */
const longestSentence = 3000
const mostTriggers = 40
/** Longer texts are no recommendations. */
const longestText = 60_000

/** Starts and ends of the sentences of a folded text. */
const sentencesOf = (text: string): { start: number; end: number }[] => {
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (const { index } of text.matchAll(sentenceEnd)) {
    if (text[index] === '.' && abbreviation.test(text.slice(Math.max(0, index - 8), index + 1))) continue
    sentences.push({ start, end: index + 1 })
    start = index + 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** Words that begin a clause below another; in `ainsi que` and `tels que` they join names. */
const subordinatorsIn = (lead: string, { subordinators, asides }: CompiledGrammar) => {
  const taken = [...lead.matchAll(asides)].map(({ 0: printed, index }) => ({
    from: index,
    to: index + printed.length
  }))
  return [...lead.matchAll(subordinators)].filter(
    ({ index }) => !taken.some(({ from, to }) => index >= from && index < to)
  )
}

/** What a body decided, where a sentence says that it did: `the Group agreed that States should`. */
const decidedIn = (lead: string, grammar: CompiledGrammar): string => {
  const that = subordinatorsIn(lead, grammar).find(({ index }) =>
    grammar.endsInDecision.test(lead.slice(Math.max(0, index - 60), index))
  )
  return that ? lead.slice(that.index + that[0].length) : lead
}

/** Whether a verb belongs to a clause below the main one: `measures that States may take`. */
const isBelow = (lead: string, grammar: CompiledGrammar): boolean => {
  const last = subordinatorsIn(lead, grammar).at(-1)
  if (!last) return false
  const inner = lead.slice(last.index + last[0].length)
  const subject = subjectIn(inner, grammar, false)
  const isShort =
    inner.trim().split(/\s+/).length <= 2 ||
    (subject.length > 0 && !/[,،]/u.test(inner.slice(0, subject[0]!.start)))
  return isShort
}

const speakers = new Set(['working_group', 'conference'])
const saying = new Set([
  'recommend',
  'urge',
  'call_upon',
  'request',
  'encourage',
  'strongly_encourage',
  'invite'
])

const speaker =
  /(?:group|committee|commission|conference|forum|council|it|groupe|comite|conference|conseil|il|elle|grupo|comision|conferencia|consejo|группа|комитет|конференция|комиссия|совет|она|он|组|会|会议)\s*(?:[\p{L}]{1,14}\s*){0,2}$/u

/** Whether a verb is that of the body which speaks, or of a sentence without a subject. */
const isSpoken = (lead: string, { particles }: CompiledGrammar) =>
  particles.exec(lead)![0].length === lead.length || speaker.test(lead.slice(-60))

const movedBy = (mentions: readonly Mention[], by: number): Mention[] =>
  mentions.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))

const addressedBy = (
  { strength, side, start, end }: Trigger,
  lead: string,
  text: string,
  grammar: CompiledGrammar,
  language: UnLanguage,
  isFirst: boolean
): { found: Mention[]; isBefore: boolean } => {
  const isVerbFirst = language === 'ar'
  const before = (isLoose: boolean) => {
    const found = subjectIn(lead, grammar, isLoose)
    if (found.length === 0) return []
    return [...movedBy(found, start - lead.length), ...movedBy(besideVerb(text.slice(end), grammar), end)]
  }
  const after = () => {
    const rest = text.slice(end)
    // It should have them do so: whom, the sentence before says.
    if (isVerbFirst && grammar.beginsWithPronoun.test(rest)) return []
    const found = objectIn(rest, grammar, false)
    const isSpeaker =
      language === 'ar' && saying.has(strength) && found.length === 1 && speakers.has(found[0]!.code)
    const heard = isSpeaker ? objectIn(rest, grammar, true) : found
    return movedBy(heard, end)
  }
  if (side === 'after') return { found: after(), isBefore: false }
  if (side === 'before') return { found: before(isFirst), isBefore: true }
  const ways = [
    { way: () => before(false), isBefore: true },
    { way: after, isBefore: false },
    { way: () => before(isFirst), isBefore: true }
  ]
  for (const { way, isBefore } of isVerbFirst ? [ways[1]!, ways[2]!] : ways) {
    const found = way()
    if (found.length > 0) return { found, isBefore }
  }
  return { found: [], isBefore: true }
}

/** Clauses of one sentence: its first verb that asks, and those coordinated with it. */
const clausesOf = (text: string, triggers: readonly Trigger[], language: UnLanguage): Clause[] => {
  const grammar = grammarOf(language)
  const clauses: Clause[] = []
  let done = 0
  for (const trigger of triggers.slice(0, mostTriggers)) {
    const lead = decidedIn(text.slice(done, trigger.start), grammar)
    const isFirst = clauses.length === 0
    if (isBelow(lead, grammar)) continue
    const { found, isBefore } = addressedBy(trigger, lead, text, grammar, language, isFirst)
    if (
      trigger.side === 'after' &&
      found.length === 0 &&
      trigger.strength !== 'recommend' &&
      !isSpoken(lead, grammar)
    )
      continue
    if (!isFirst) {
      const boundary = Math.max(...[',', ';', '؛', '،'].map((sign) => lead.lastIndexOf(sign)))
      const opensWithName =
        isBefore &&
        found.length > 0 &&
        /[,;؛،]/u.test(lead) &&
        trigger.start - lead.length + boundary < found[0]!.start
      const opensWithVerb =
        lead.trim() !== '' &&
        (grammar.endsInAnd.test(lead) || (language === 'ar' && text[trigger.start] === 'و'))
      if (
        !opensWithName &&
        !opensWithVerb &&
        !(boundary >= 0 && grammar.beginsWithPronoun.test(lead.slice(boundary + 1)))
      )
        continue
    }
    clauses.push({
      strength: trigger.strength,
      start: Math.min(trigger.start, found[0]?.start ?? trigger.start),
      end: trigger.end,
      addressees: found
    })
    done = trigger.end
  }
  return clauses
}

/** Whether nothing but articles stands before a place in a text. */
export const isAtBeginning = (original: string, at: number, language: UnLanguage): boolean =>
  at < 3 || grammarOf(language).isOpening.test(foldText(original.slice(0, at)).text)

/** Those named where a text begins, who are asked when what stands above says that something is asked of somebody. */
export const namedFirst = (original: string, language: UnLanguage): Clause['addressees'] => {
  const { text, at } = foldText(original)
  const grammar = grammarOf(language)
  const named = subjectIn(text.slice(0, 200), grammar, false)
  const isFirst = named[0] && grammar.isOpening.test(text.slice(0, named[0].start))
  const found = isFirst ? named : grammar.beginsWithThat.test(text) ? directIn(text, grammar) : []
  return found.map((one) => ({ ...one, start: at(one.start), end: at(one.end) }))
}

/** The clauses of a text that ask somebody to do something, in order; what is only called important, where nothing is. */
export const findClauses = (original: string, language: UnLanguage): Clause[] => {
  const all = allClauses(original, language)
  const asking = all.filter(({ strength }) => strength !== 'none')
  return asking.length > 0 ? asking : all
}

const allClauses = (original: string, language: UnLanguage): Clause[] => {
  const grammar = grammarOf(language)
  const folded = foldText(original.slice(0, longestText))
  return sentencesOf(folded.text).flatMap(({ start, end }) => {
    const sentence = folded.text.slice(start, Math.min(end, start + longestSentence))
    const back = (offset: number) => folded.at(start + offset)
    return clausesOf(sentence, findTriggers(sentence, grammar), language).map((clause) => ({
      ...clause,
      // The request to a State is an invitation; to an office it is a request.
      strength: language === 'zh' ? chineseRequest(clause, sentence) : clause.strength,
      start: back(clause.start),
      end: back(clause.end),
      addressees: clause.addressees.map((one) => ({ ...one, start: back(one.start), end: back(one.end) }))
    }))
  })
}

const ofStates = new Set(['states', 'states_parties', 'member_states', 'donors'])

const chineseRequest = ({ strength, start, end, addressees }: Clause, sentence: string) =>
  strength === 'request' &&
  sentence.slice(start, end).includes('请') &&
  addressees.some(({ code }) => ofStates.has(code))
    ? 'invite'
    : strength
