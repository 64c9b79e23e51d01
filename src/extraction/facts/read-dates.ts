import type { DateConflict, Period, Span } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import type { Entry } from './entries.ts'
import { findDates } from './find-dates.ts'
import { observationTitles } from './words/masthead-words.ts'
import { otherMeeting, sitting, tookPlace } from './words/meeting-words.ts'

/** Days named somewhere in the report. */
interface Mention {
  from: string
  to: string
  paragraph: number | null
  isTitle: boolean
  isIntroduction: boolean
  /** Of another meeting, by the words before it. */
  isOther: boolean
  /** Of the meeting or one of its sittings, by the words around it. */
  isOfMeeting: boolean
  printed: string
  spans: Span[]
}

const longestMeeting = 40

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

const holds = (one: { from: string; to: string }, other: { from: string; to: string }) =>
  one.from <= other.from && other.to <= one.to
const isSame = (one: { from: string; to: string }, other: { from: string; to: string }) =>
  one.from === other.from && one.to === other.to

const article = /(?:(?:from|on|les|du|le|del|los días|el|с|в период с|في الفترة من|يومي|في يومي|يوم) )$/iu
const sentenceStart = /[.。؟!;](?=\s|$)|。/gu

const mentionsIn = (
  text: MappedText,
  language: ReportDocument['language'],
  place: { paragraph: number | null; isTitle: boolean; isIntroduction: boolean }
): Mention[] =>
  findDates(text.text, language)
    .filter(({ from }) => from.length === 10)
    .map(({ from, to, start, end }) => {
      const before = text.text.slice(0, start)
      const sentence = before.slice([...before.matchAll(sentenceStart)].at(-1)?.index ?? 0)
      const around = sentence.slice(-160) + text.text.slice(end, end + 60)
      const own = start - (article.exec(before)?.[0].length ?? 0)
      const isSitting = new RegExp(sitting[language], 'iu').test(
        sentence.replace(/\([^()]*\)/gu, '').slice(-70)
      )
      const isOfMeeting =
        from === to ? isSitting : isSitting || new RegExp(tookPlace[language], 'iu').test(around)
      return {
        ...place,
        from,
        to,
        isOther:
          !place.isTitle && new RegExp(otherMeeting[language], 'u').test(sentence.slice(-120)) && !isSitting,
        isOfMeeting,
        printed: text.text.slice(own, end),
        spans: text.originOf(own, end)
      }
    })

/** Votes for a period: places that name it, and sittings that fall into it. */
const votesFor = (candidate: Mention, mentions: readonly Mention[]): number =>
  mentions
    .filter(({ isOther }) => !isOther)
    .reduce((votes, mention) => {
      if (isSame(candidate, mention)) return votes + (mention.isTitle ? 2 : mention.isIntroduction ? 0.8 : 1)
      return votes + (holds(candidate, mention) && mention.isOfMeeting ? 0.5 : 0)
    }, 0)

const monthAndDays = ({ from, to }: Mention | { from: string; to: string }) =>
  `${from.slice(5)} ${to.slice(5)}`
const days = ({ from, to }: { from: string; to: string }) => `${from.slice(8)} ${to.slice(8)}`

/** The same days of another month or year: a slip, whoever the sentence speaks of. */
const isSlip = (mention: Mention, dates: { from: string; to: string }) =>
  mention.from !== mention.to &&
  !mention.isIntroduction &&
  days(mention) === days(dates) &&
  (mention.from.slice(0, 4) === dates.from.slice(0, 4)) !== (monthAndDays(mention) === monthAndDays(dates))

const contradicts = (mention: Mention, dates: { from: string; to: string }): boolean => {
  if (mention.isOther) return isSlip(mention, dates)
  if (holds(dates, mention)) return false
  const sameYear = mention.to.slice(0, 4) === dates.to.slice(0, 4)
  if (mention.from === mention.to)
    return dates.from !== dates.to && mention.isOfMeeting && sameYear && !mention.isIntroduction
  if (!mention.isOfMeeting && !mention.isTitle) return false
  if (!sameYear) return monthAndDays(mention) === monthAndDays(dates) && !mention.isIntroduction
  const overlaps = mention.from <= dates.to && dates.from <= mention.to
  return overlaps || days(mention) === days(dates) || mention.isTitle || !mention.isIntroduction
}

/** The days of the meeting by majority, and the places that contradict them. */
export const readDates = (
  { title, masthead }: { title: MappedText | undefined; masthead: MappedText },
  entries: readonly Entry[],
  language: ReportDocument['language'],
  distributed: string | null
): { dates: Period | null; spans: Span[]; conflicts: DateConflict[] } => {
  const isOfObservations = title !== undefined && new RegExp(observationTitles, 'iu').test(title.text)
  const mentions = [
    // A line of the masthead may be of the session of the organ the report goes to.
    ...mentionsIn(masthead, language, { paragraph: null, isTitle: false, isIntroduction: false }).map(
      (mention) => ({ ...mention, isOther: true })
    ),
    ...(title ? mentionsIn(title, language, { paragraph: null, isTitle: true, isIntroduction: false }) : []),
    ...entries.flatMap(({ block, paragraph, topics }) =>
      block.kind === 'item' || topics.includes('annex')
        ? []
        : mentionsIn(block.text, language, {
            paragraph,
            isTitle: false,
            isIntroduction: topics.includes('introduction')
          })
    )
  ]
  const candidates = mentions.filter(
    (mention) =>
      (distributed === null || mention.to <= distributed) &&
      daysBetween(mention.from, mention.to) <= longestMeeting &&
      (mention.isTitle || (mention.isOfMeeting && !mention.isOther))
  )
  const periods = candidates.filter(({ from, to, isTitle }) => from !== to || isTitle)
  const distinct = new Map(
    (periods.length > 0 ? periods : candidates).map((one) => [`${one.from} ${one.to}`, one])
  )
  const [best] = [...distinct.values()]
    .map((candidate) => ({ candidate, votes: votesFor(candidate, mentions) }))
    .toSorted((a, b) => b.votes - a.votes || (a.candidate.to < b.candidate.to ? 1 : -1))
  if (!best) return { dates: null, spans: [], conflicts: [] }
  const { from, to } = best.candidate
  const resolved = from === to ? from : `${from}/${to}`
  return {
    dates: { start: from, end: to },
    spans: mentions.filter((mention) => isSame(mention, best.candidate)).flatMap(({ spans }) => spans),
    conflicts: mentions
      .filter((mention) => contradicts(mention, { from, to }))
      // A treaty body adopts its observations days after.
      .filter((mention) => !isOfObservations || mention.from <= to)
      .map(({ paragraph, printed, spans }) => ({
        paragraph,
        as_printed: printed,
        resolve_to: resolved,
        spans: { as_printed: spans }
      }))
  }
}
