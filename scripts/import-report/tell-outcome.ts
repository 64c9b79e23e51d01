import { type Fault, quotable } from '#domain/failure.ts'
import type { JoinOutcome } from '#report-import/contract.ts'
import { asides } from '../import/tell-report.ts'

const faultLine = (file: string, where: string, { detail, pointer = '', ...fault }: Fault) =>
  `${file}: ${where}${pointer}: ${detail}${asides({ detail, ...fault })}`

/** What became of a document, line by line. */
export const linesOfOutcome = (
  file: string,
  { report, language, records, conflicts, written }: JoinOutcome
): string[] => {
  const sums = new Map<string, number>()
  for (const { outcome } of records) sums.set(outcome, (sums.get(outcome) ?? 0) + 1)
  const counts = [...sums].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
  const refused = records.flatMap(({ id, faults }) => faults.map((fault) => faultLine(file, id, fault)))
  return [
    ...refused,
    ...conflicts.map(({ record, field, stored, read }) =>
      read === null
        ? `${file}: ${record} is not in this document`
        : `${file}: ${record}${field} says ${quotable(stored)}; this document says ${quotable(read)}`
    ),
    `${file}: ${report} (${language}): ${counts}.${written ? '' : ' Nothing was written.'}`
  ]
}
