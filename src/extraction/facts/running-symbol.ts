import type { Flag, Span } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { symbolsIn } from './find-symbols.ts'

/**
 * The symbol of the running heads, for a masthead that has none; and what a reviewer should know: that it comes
 * from there, that the two differ, or that there is none at all.
 */
export const runningSymbol = (
  furniture: ReportDocument['furniture'],
  masthead: string | undefined
): { symbol: string | null; spans: Span[]; flags: Flag[] } => {
  const heads = furniture.flatMap(({ kind, text }) =>
    kind === 'running-head'
      ? symbolsIn(text.text).map(({ symbol, start, end }) => ({ symbol, spans: text.originOf(start, end) }))
      : []
  )
  const [head] = heads
  if (masthead) {
    const differs = heads.some(({ symbol }) => !masthead.includes(symbol) && !symbol.includes(masthead))
    return { symbol: masthead, spans: [], flags: differs ? ['symbol_conflict'] : [] }
  }
  return head
    ? { ...head, flags: ['symbol_from_running_head'] }
    : { symbol: null, spans: [], flags: ['symbol_missing'] }
}
