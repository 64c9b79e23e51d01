import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import type { Flag, NumberingAnomalies, Recommendation } from '#extraction/extraction.ts'
import { type CitationContext, findCitations } from '#extraction/facts/find-citations.ts'
import type { FindStates } from '#extraction/facts/gazetteer.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { introduces } from '#extraction/words/adoption.ts'
import { ambiguousWords } from '#extraction/words/ambiguous-words.ts'
import { type Clause, findClauses, isAtBeginning, namedFirst } from './find-clauses.ts'
import { foldText } from './folded-text.ts'
import type { FoundRecommendation } from './found.ts'
import { sectionOf } from './places.ts'
import { type Repairs, repairAcronyms } from './repair-acronyms.ts'

interface Reading {
  language: UnLanguage
  terms: Terms
  repairs: Repairs
  anomalies: NumberingAnomalies
  findStates: FindStates
  /** Whose acts and articles are meant where nobody is named. */
  context: CitationContext
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

/** In an item, what its chapeau says is asked of those the chapeau names. */
const inherited = (
  { chapeau, inheritsVerb }: FoundRecommendation,
  own: readonly Clause[],
  language: UnLanguage
): Clause[] => {
  if (!chapeau || !inheritsVerb) return []
  // What only introduces recommendations lends its verb to those that have none.
  if (own.length > 0 && introduces.test(foldText(chapeau.text.text).text)) return []
  return findClauses(chapeau.text.text, language).slice(-1)
}

const strongest = (strengths: readonly string[], terms: Terms) =>
  strengths.reduce(
    (best, one) =>
      (terms.get('strength', one)?.rank ?? 0) > (terms.get('strength', best)?.rank ?? 0) ? one : best,
    strengths[0] ?? 'none'
  )

const considering =
  /^(?:consider|envisage|explore|examine|study|envisager|étudier|examiner|considerar|estudiar|examinar|рассмотреть|изучить|النظر|تنظر|考虑|研究|审议)/iu
const continuing =
  /^(?:continu|pursu|maintain|keep|poursui|maintenir|proseguir|seguir|mantener|продолж|сохран|مواصلة|تواصل|الاستمرار|继续|保持)/iu

const verbClass = (text: string) =>
  considering.test(text) ? 'consider' : continuing.test(text) ? 'continue' : 'action'

const reviewers = (states: readonly MappedText[], findStates: FindStates) => {
  const all = states.map(({ text }) => ({
    names: namesIn(text),
    codes: findStates(text).map(({ iso3 }) => iso3)
  }))
  // What stands in brackets before the first States is part of the sentence.
  const first = all.findIndex(({ codes }) => codes.length > 0)
  const found = all.slice(Math.max(first, 0))
  return {
    codes: distinct(found.flatMap(({ codes }) => codes)),
    isWhole: found.every(({ names, codes }) => codes.length >= names)
  }
}

/** How many names, parted by commas outside brackets, a text holds. */
const namesIn = (text: string): number =>
  text
    .replace(/[(（][^()（）]{0,80}[)）]/gu, '')
    .split(/[,،、]/u)
    .filter((name) => name.trim() !== '').length

const reviewOf = ({ review, text }: FoundRecommendation, findStates: FindStates) => {
  if (!review) return { fields: {}, isWhole: true }
  const { codes, isWhole } = reviewers(review.states, findStates)
  return {
    fields: {
      recommending_states: codes,
      position: review.position,
      upr_verb_class: verbClass(text.text)
    } as const,
    isWhole
  }
}

/** Reads who is asked to do what, and how strongly, out of a recommendation. */
export const readRecommendation = (
  found: FoundRecommendation,
  { language, terms, repairs, anomalies, findStates, context }: Reading
): Recommendation => {
  const { text, corrections } = repairAcronyms(found.text, repairs)
  const own = found.review ? [] : findClauses(text.text, language)
  const above = inherited(found, own, language)
  const first = above.length > 0 ? namedFirst(text.text, language) : []
  // What an item says of its own, it says at once, or of those it begins with.
  const isAlone =
    own.length > 0 &&
    own[0]!.addressees.length > 0 &&
    (isAtBeginning(text.text, own[0]!.start, language) || first.length > 0)
  const isInheriting = above.length > 0 && !isAlone
  const clauses = isInheriting ? above : own
  const strengths = clauses.map(({ strength }) => strength)
  const asked = isInheriting && first.length > 0 ? first : clauses.flatMap((clause) => clause.addressees)
  const addressees = distinct(asked.map(({ code }) => code))
  const { part, section, heading } = sectionOf(found.place)
  const review = reviewOf(found, findStates)
  const at = anomalies.skipped.includes(before(found.number))
  const phrases = (clauses === own ? own : []).map(({ start, end }) => text.slice(start, end))
  const [asking] = phrases
  const isAmbiguous = asking && ambiguousWords[language]?.test(foldText(asking.text).text)
  const flags = distinct<Flag>([
    ...found.flags,
    ...(anomalies.duplicated.includes(found.number) ? (['duplicate_number'] as const) : []),
    ...(at ? (['skipped_number'] as const) : []),
    ...(text.isBroken() ? (['joined_across_page'] as const) : []),
    ...(corrections.length > 0 ? (['ocr_acronym_repaired'] as const) : []),
    ...(!found.review && strengths.length === 0 ? (['no_operative_verb'] as const) : []),
    ...(!found.review && strengths.length > 0 && addressees.length === 0
      ? (['addressee_ambiguous'] as const)
      : []),
    ...(isAmbiguous ? (['strength_ambiguous'] as const) : []),
    ...(review.isWhole ? [] : (['country_unknown'] as const))
  ])
  return {
    number: found.number,
    label:
      found.isLabelled && found.mark
        ? found.mark.text.replace(/\s+/g, ' ').replace(/\s*[.:：–—-]+$/u, '')
        : null,
    part,
    section,
    chapeau_paragraph:
      found.chapeau?.number && /^\d+$/.test(found.chapeau.number) ? Number(found.chapeau.number) : null,
    text: text.text,
    text_as_printed: found.text.text,
    ocr_corrections: corrections,
    addressees: found.review ? ['state_under_review'] : addressees,
    strength: strengths[0] ?? 'none',
    strengths_in_order: strengths,
    strength_max: strongest(strengths, terms),
    trigger_phrases: phrases.map((phrase) => phrase.text),
    cites: findCitations(text.text, context).map(({ start, end, ...cite }) => ({
      ...cite,
      spans: { id: text.originOf(start, end) }
    })),
    page_break_inside: text.isBroken(),
    ...review.fields,
    flags,
    spans: {
      ...(found.mark ? { label: found.mark.originOf() } : {}),
      text: text.originOf(),
      ...(heading ? { section: heading.text.originOf() } : {}),
      addressees: (clauses === own ? own : []).flatMap((clause) =>
        clause.addressees.flatMap(({ start, end }) => text.originOf(start, end))
      ),
      trigger_phrases: phrases.flatMap((phrase) => phrase.originOf())
    }
  }
}

/** The number before another in its series. */
const before = (number: string) => number.replace(/\d+$/, (value) => String(Number(value) - 1))
