import { createTerms } from '#domain/terms.ts'
import { kinds } from '#kinds/index.ts'
import type { SourceRow } from '#kinds/kind.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())
const validate = createDraftValidator(kinds, terms)

/** The records a kind makes of a row, as anything that is read from a file. */
export const sourced = (kind: string, row: SourceRow) =>
  kinds
    .get(kind)!
    .source(row, terms)
    .map(({ draft, ...rest }) => ({ draft: JSON.parse(JSON.stringify(draft)), ...rest }))

/** The same in the words of the row, with the reason. */
export const faultsInRow = (kind: string, row: SourceRow): string[] =>
  sourced(kind, row).flatMap(({ draft, at, renamed }) =>
    (validate(draft).faults ?? []).map(({ pointer = '', detail }) => {
      const start = Object.keys(renamed).find((name) => pointer === name || pointer.startsWith(`${name}/`))
      return `${at}${start === undefined ? pointer : renamed[start] + pointer.slice(start.length)} ${detail}`
    })
  )
