import type { Cite } from '#extraction/extraction.ts'
import { findActs } from './find-acts.ts'
import { findArticles } from './find-articles.ts'
import { findProcedures } from './find-procedures.ts'
import { symbolsIn } from './find-symbols.ts'
import { foldText } from './fold-text.ts'

/** A citation, and where it stands in the text given. */
export interface CitationFound extends Omit<Cite, 'spans'> {
  start: number
  end: number
}

/** Whose report it is: an act or article without a name beside it is theirs. */
export interface CitationContext {
  organCode: string | null
  bodyCode: string | null
}

const keyOf = ({ kind, id, issuer, pinpoint }: CitationFound) =>
  kind === 'article' ? [kind, id, issuer, pinpoint].join(' ') : [kind, id, issuer].join(' ')

/**
 * Acts, treaty articles, documents and paragraphs of rules that a text refers to, in order and each once;
 * places of the same document are none.
 */
export const findCitations = (source: string, context: CitationContext): CitationFound[] => {
  const folded = foldText(source)
  const { text } = folded
  const documents = symbolsIn(text).map(({ symbol, start, end }) => ({
    kind: 'document' as const,
    id: symbol,
    issuer: null,
    pinpoint: null,
    start,
    end
  }))
  const found = [
    ...findActs(text, context),
    ...findArticles(text, context),
    ...findProcedures(text, context),
    ...documents
  ].toSorted((a, b) => a.start - b.start)
  const seen = new Map<string, CitationFound>()
  for (const one of found) {
    const key = keyOf(one)
    const known = seen.get(key)
    if (!known) seen.set(key, { ...one, ...folded.span(one.start, one.end) })
    else seen.set(key, { ...one, ...known, pinpoint: known.pinpoint ?? one.pinpoint })
  }
  return [...seen.values()]
}
