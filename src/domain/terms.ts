import { nearestWord } from './nearest-word.ts'
import {
  type Term,
  type TermReference,
  type UnLanguage,
  unLanguages,
  type Vocabularies,
  type Vocabulary
} from './term.ts'
import { fold, unsegmentedWords } from './words.ts'

/** A term with how well it fits what was typed; 0 is best. */
interface TermMatch {
  term: Term
  /** The label or alias that fitted. */
  matched: string
  rank: number
}

/** Questions about the vocabularies, answered from memory. */
export interface Terms {
  readonly vocabularies: Vocabularies
  scheme(scheme: string): Vocabulary | undefined
  get(scheme: string, code: string): Term | undefined
  /** The term of a code, also of one it had before. */
  current(scheme: string, code: string): Term | undefined
  /** The term a code, notation, label or alias stands for, ignoring case and diacritics. */
  resolve(schemes: readonly string[], value: string): Term | undefined
  /** As `resolve`, but nothing where several terms go by that name: for what is written down. */
  named(scheme: string, value: string): Term | undefined
  /** The nearest known code or name, for a message; undefined when nothing is near. */
  nearest(schemes: readonly string[], value: string): string | undefined
  label(scheme: string, code: string, language: string): string
  /** Whether that label was seen in an official or United Nations text. */
  isConfirmed(scheme: string, code: string, language: string): boolean
  /** The term itself and everything broader, of any scheme. */
  withBroader(reference: TermReference): TermReference[]
  /** Terms with a code, or a label or alias in any language, that begins like, or has words that begin like, the text. */
  startingWith(schemes: readonly string[], text: string, limit: number): TermMatch[]
}

const key = (scheme: string, code: string) => `${scheme} ${code}`
const nameKey = (text: string) => unsegmentedWords(text).join(' ')

const namesOf = (term: Term): string[] => [
  ...unLanguages.map((language) => term.labels[language]),
  ...Object.values(term.aliases).flat()
]

/** Builds the look-ups; costs some milliseconds and memory per thousand terms, so once per edition. */
export const createTerms = (vocabularies: Vocabularies): Terms => {
  const byCode = new Map<string, Term>()
  const byFormerCode = new Map<string, Term>()
  const byName = new Map<string, Term>()
  const shared = new Set<string>()
  const names = new Map<string, { name: string; folded: string; term: Term }[]>()

  for (const { scheme, terms } of vocabularies.values()) {
    const list: { name: string; folded: string; term: Term }[] = []
    for (const term of terms) {
      byCode.set(key(scheme, term.code), term)
      for (const code of term.formerCodes ?? []) byFormerCode.set(key(scheme, code), term)
      for (const name of namesOf(term)) {
        const folded = nameKey(name)
        list.push({ name, folded, term })
        const first = byName.get(key(scheme, folded))
        if (first === undefined) byName.set(key(scheme, folded), term)
        else if (first !== term) shared.add(key(scheme, folded))
      }
    }
    for (const term of terms) {
      for (const code of term.formerCodes ?? []) byName.set(key(scheme, nameKey(code)), term)
    }
    // A code or notation wins over a name that happens to read the same.
    for (const term of terms) {
      if (term.notation) byName.set(key(scheme, nameKey(term.notation)), term)
      byName.set(key(scheme, nameKey(term.code)), term)
    }
    // Whoever knows codes types them, after the names of the same beginning; numbers are rarely meant for codes.
    for (const term of terms)
      if (/^\p{L}/u.test(term.code)) list.push({ name: term.code, folded: nameKey(term.code), term })
    names.set(scheme, list)
  }

  const get = (scheme: string, code: string) => byCode.get(key(scheme, code))

  const resolve = (schemes: readonly string[], value: string) => {
    const exact = schemes.map((scheme) => get(scheme, value)).find((term) => term)
    if (exact) return exact
    const name = nameKey(value)
    return schemes.map((scheme) => byName.get(key(scheme, name))).find((term) => term)
  }

  const withBroader = (reference: TermReference): TermReference[] => {
    // A Map visits what is added while it is walked, so this follows the chain to its end.
    const found = new Map([[key(reference.scheme, reference.code), reference]])
    for (const visited of found.keys()) {
      for (const broader of byCode.get(visited)?.broader ?? [])
        found.set(key(broader.scheme, broader.code), broader)
    }
    return [...found.values()]
  }

  return {
    vocabularies,
    scheme: (scheme) => vocabularies.get(scheme),
    get,
    current: (scheme, code) => get(scheme, code) ?? byFormerCode.get(key(scheme, code)),
    resolve,
    named: (scheme, value) =>
      shared.has(key(scheme, nameKey(value))) ? undefined : resolve([scheme], value),
    nearest: (schemes, value) => {
      const typed = fold(value)
      const candidates = new Map<string, string>()
      for (const scheme of schemes) {
        for (const { code } of vocabularies.get(scheme)?.terms ?? []) candidates.set(fold(code), code)
      }
      for (const scheme of schemes) {
        for (const { folded, term } of names.get(scheme) ?? []) {
          if (!candidates.has(folded)) candidates.set(folded, term.code)
        }
      }
      const near = nearestWord(typed, [...candidates.keys()])
      return near === undefined ? undefined : candidates.get(near)
    },
    label: (scheme, code, language) => {
      const labels = get(scheme, code)?.labels
      return labels?.[language as UnLanguage] ?? labels?.en ?? code
    },
    isConfirmed: (scheme, code, language) => {
      const confirmed = get(scheme, code)?.confirmed
      return confirmed?.[language as UnLanguage] ?? confirmed?.en ?? false
    },
    withBroader,
    startingWith: (schemes, text, limit) => {
      const typed = unsegmentedWords(text)
      if (typed.length === 0) return []
      const start = typed.join(' ')
      const best = new Map<Term, TermMatch>()
      for (const scheme of schemes) {
        for (const { name, folded, term } of names.get(scheme) ?? []) {
          const rank =
            folded === start ? 0 : folded.startsWith(start) ? 1 : beginsWithin(folded, typed) ? 2 : 3
          if (rank < 3 && rank < (best.get(term)?.rank ?? 3)) best.set(term, { term, matched: name, rank })
        }
      }
      return [...best.values()]
        .sort(
          (a, b) => a.rank - b.rank || a.matched.length - b.matched.length || (a.matched < b.matched ? -1 : 1)
        )
        .slice(0, limit)
    }
  }
}

/** Chinese has no blanks, so there a word may begin anywhere. */
const beginsWithin = (folded: string, typed: string[]) => {
  const words = folded.split(' ')
  return typed.every((start) =>
    words.some((word) => word.startsWith(start) || (/^\p{Script=Han}/u.test(start) && word.includes(start)))
  )
}
