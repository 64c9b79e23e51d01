import type { Extraction, Spans } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { type Entry, isIn, isOutside } from './entries.ts'
import { findDates } from './find-dates.ts'
import { sittingNumber, sittingsCount } from './ordinal-number.ts'
import { sentencesOf } from './sentences.ts'
import { reportAdopted } from './words/meeting-words.ts'

type Fields = Pick<
  Extraction['metadata'],
  'meetings_held' | 'adopted_on' | 'adopted_at_meeting' | 'adoption_paragraph'
>

/** When the report was adopted, and how many sittings there were. */
export const readSession = (
  entries: readonly Entry[],
  language: ReportDocument['language']
): Fields & { spans: Spans } => {
  const spans: Spans = {}
  const adopted = new RegExp(reportAdopted[language], 'iu')
  const isAdoption = ({ block }: Entry) => adopted.test(block.text.text)
  const adoption =
    entries.findLast((entry) => isIn(entry, 'adoption') && isAdoption(entry)) ??
    entries.findLast((entry) => isIn(entry, 'adoption') && entry.block.kind === 'paragraph') ??
    entries.findLast((entry) => isAdoption(entry) && !isOutside(entry))
  // The paragraph may name other days too, such as those of the session.
  const whole = adoption?.block.text
  const text = whole && (sentencesOf(whole).find((one) => adopted.test(one.text)) ?? whole)
  const sentence = text?.text ?? ''
  const day = findDates(sentence, language).find(({ from, to }) => from === to && from.length === 10)
  if (text && day) spans.adopted_on = text.originOf(day.start, day.end)
  if (whole) spans.adoption_paragraph = whole.originOf()
  const counted = entries
    .filter((entry) => !isOutside(entry))
    .map(({ block }) => ({ block, count: sittingsCount(block.text.text, language) }))
    .findLast(({ count }) => count !== null)
  if (counted) spans.meetings_held = counted.block.text.originOf()
  return {
    meetings_held: counted?.count ?? null,
    adopted_on: day?.from ?? null,
    adopted_at_meeting: sittingNumber(sentence, language),
    adoption_paragraph: adoption?.paragraph ?? null,
    spans
  }
}
