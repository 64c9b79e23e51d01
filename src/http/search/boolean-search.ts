import { leavesOf, written } from '#domain/expression.ts'
import { Failure, type Fault } from '#domain/failure.ts'
import { deepest, mostLeaves, readBoolean } from '#domain/read-boolean.ts'
import { readCursor, writeCursor } from '#http/parameters/cursor.ts'
import type { Engines } from './engines.ts'
import type { KeywordQuery, SearchQuestion } from './keyword-search.ts'

export type BooleanQuery = KeywordQuery

/** The syntax, for the reference. */
export const booleanDescription = `**Boolean mode** (\`mode=boolean\`) finds exactly what is asked for, in PostgreSQL: \`(launder* OR "proceeds of crime") AND NOT terrorism\`. AND, OR and NOT are written in capitals; NOT binds before AND, AND before OR, and words side by side mean AND. A word is found in all its forms (English, French, Spanish, Russian and Arabic stems; accents and case are nothing) and by the names of a record’s terms in six languages. A phrase in quotes is its words side by side as they stand, in one title, text or number of the record or of a part of it: no other forms and no names of terms, so \`"Kenya"\` is only where it is written. \`*\` ends a word, or the last one of a phrase, that goes on. NOT alone is everything else. At most ${mostLeaves} words and phrases, brackets ${deepest} deep; a mistake is answered with the position of the character. Nothing is forgiven and nothing cut off: \`total\` is exact, and pages follow each other by \`cursor\` without an end.`

/** Looks for exactly what is written, page after page without a window. */
export const searchBoolean = async (
  engines: Engines,
  { q, page, match, cursor }: BooleanQuery,
  question: SearchQuestion
) => {
  const faults: Fault[] = []
  if (page !== 1)
    faults.push({
      parameter: 'page',
      value: String(page),
      detail: 'has no meaning in Boolean mode: use cursor'
    })
  if (match !== 'all')
    faults.push({ parameter: 'match', value: match, detail: 'has no meaning in Boolean mode: write OR' })
  if (faults.length > 0)
    throw new Failure('invalid-parameter', 'A parameter does not go with mode=boolean.', faults)

  const expression = q?.trim() ? readBoolean(q) : undefined
  const text = expression && written(expression)
  const sort = question.sort === 'relevance' && !expression ? '-updated' : question.sort
  const list = { mode: 'boolean', filter: question.filter, expression: text, sort }
  const after = cursor === undefined ? undefined : readCursor(list, cursor)
  const { found, ...engine } = await engines.findExactly({ ...question, sort, expression, after })
  return {
    found,
    engine,
    place: { next: found.next ? writeCursor(list, found.next) : null },
    understood: {
      words: expression
        ? leavesOf(expression).flatMap((leaf) => (leaf.is === 'word' ? leaf.word : leaf.words))
        : [],
      phrases: expression
        ? leavesOf(expression).flatMap((leaf) => (leaf.is === 'phrase' ? [leaf.words] : []))
        : [],
      ignoredWords: [],
      lastWordIsBeginning: false,
      match,
      ...(text === undefined ? {} : { expression: text })
    }
  }
}
