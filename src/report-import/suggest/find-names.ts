import type { UnLanguage } from '#domain/term.ts'
import { isAcronym, type Named, type NameTree } from './name-tree.ts'
import { type Token, tokensOfName } from './tokens.ts'

/** A name found among tokens: from one to another, the last included. */
export interface FoundName {
  from: number
  to: number
  terms: Named[]
}

/** Words that say nothing are passed over inside a name, but not many of them. */
const mostEmpty = 3

/** Terms whose name stands at a place, and where the longest of them ends. */
const longestAt = (
  tokens: readonly Token[],
  from: number,
  tree: NameTree,
  language: UnLanguage
): FoundName | undefined => {
  let at: NameTree | undefined = tree
  let best: FoundName | undefined
  let passed = 0
  for (let to = from; to < tokens.length; to++) {
    const token = tokens[to]!
    if (token.empty) {
      if (to === from || ++passed > mostEmpty) break
      continue
    }
    at = at.next.get(token.stem)
    if (!at) break
    passed = 0
    const terms = at.named.filter((named) => fits(named, tokens.slice(from, to + 1), language))
    if (terms.length > 0) best = { from, to, terms }
  }
  return best
}

/** A name of one word must be that word, not merely of its stem; an acronym is written in capitals. */
const fits = ({ name }: Named, tokens: readonly Token[], language: UnLanguage) => {
  const [only, ...others] = tokens
  if (isAcronym(name)) return tokens.map(({ printed }) => printed).join('') === name.replace(/[/-]/g, '')
  if (others.length > 0) return true
  const [word] = tokensOfName(name, language)
  return word!.singular === only!.singular
}

/** The names in a text, the longest wherever several begin, none inside another. */
export const findNames = (tokens: readonly Token[], tree: NameTree, language: UnLanguage): FoundName[] => {
  const found: FoundName[] = []
  for (let from = 0; from < tokens.length; from++) {
    const name = longestAt(tokens, from, tree, language)
    if (!name) continue
    found.push(name)
    from = name.to
  }
  return found
}
