import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { fold } from '#domain/words.ts'
import { ambiguousNames, articlesOnOrgans } from './ambiguous-names.ts'
import { type Token, tokensOfName } from './tokens.ts'

/** A term some words name. */
export interface Named {
  scheme: string
  code: string
  /** The name as the vocabulary has it; compared letter by letter when it is an acronym. */
  name: string
}

/** Names by their words, word by word. */
export interface NameTree {
  next: Map<string, NameTree>
  named: Named[]
}

/** What else is looked for, so that the crime in the name of a convention or of an office suggests nothing. */
const schemes = ['crime-type', 'theme', 'article', 'instrument', 'organization']

export const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}/-]{1,6}$/u.test(name)

const isHan = (name: string) => /^\p{Script=Han}/u.test(name)

const isTooShort = (name: string, words: readonly Token[]) =>
  isHan(name) ? words.length < 2 : words.length === 1 && words[0]!.folded.length < 4 && !isAcronym(name)

/** Titles of articles of one or two words, such as "Cooperation", are common prose. */
const isTooCommon = (scheme: string, name: string, words: readonly Token[]) =>
  scheme === 'article' && words.length < (isHan(name) ? 4 : 3)

const build = (terms: Terms, language: UnLanguage): NameTree => {
  const root: NameTree = { next: new Map(), named: [] }
  for (const scheme of schemes) {
    for (const { code, labels, aliases } of terms.scheme(scheme)?.terms ?? []) {
      if (articlesOnOrgans.has(code)) continue
      for (const name of [labels[language], ...(aliases[language] ?? [])]) {
        const words = tokensOfName(name, language).filter(({ empty }) => !empty)
        if (words.length === 0 || isTooShort(name, words) || isTooCommon(scheme, name, words)) continue
        if (ambiguousNames[language].has(fold(name))) continue
        let at = root
        for (const { stem } of words) {
          const next = at.next.get(stem) ?? { next: new Map(), named: [] }
          at.next.set(stem, next)
          at = next
        }
        at.named.push({ scheme, code, name })
      }
    }
  }
  return root
}

const trees = new WeakMap<Terms, Map<UnLanguage, NameTree>>()

/** The names of all terms in a language; built once for an edition of the vocabularies. */
export const nameTreeOf = (terms: Terms, language: UnLanguage): NameTree => {
  const own = trees.get(terms) ?? new Map<UnLanguage, NameTree>()
  trees.set(terms, own)
  const tree = own.get(language) ?? build(terms, language)
  own.set(language, tree)
  return tree
}
