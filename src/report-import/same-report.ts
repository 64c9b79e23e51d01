import { isDeepStrictEqual } from 'node:util'
import { Failure } from '#domain/failure.ts'
import type { RecordBody, RecordDraft } from '#domain/record.ts'
import { compact } from '#domain/words.ts'
import type { readCandidates } from '#store/report-candidates.ts'

type Candidate = Awaited<ReturnType<typeof readCandidates>>[number]

/** Fewer recommendations could be alike by chance. */
const fewestAlike = 3

const likeWords = (one: unknown, other: unknown) =>
  typeof one === 'string' && typeof other === 'string' && compact(one) === compact(other)

/** Whether two sets of codes have a share in common; undefined where one is empty. */
const overlap = (one: unknown, other: unknown, least = 0.9) => {
  const [a, b] = [new Set(one as string[]), new Set(other as string[])]
  if (a.size === 0 || b.size === 0) return undefined
  const common = [...a].filter((code) => b.has(code)).length
  return common / Math.max(a.size, b.size) >= least
}

/** Bodies that review many States in one session report on each; their numbers tell them apart. */
const sameNumbers = (parts: readonly RecordDraft[], own: readonly RecordBody[]) =>
  overlap(
    parts.filter(({ status }) => status !== 'withdrawn').map(({ body }) => body.number),
    own.map(({ number }) => number),
    0.75
  ) ?? true

const sameTitle = (stored: RecordBody, body: RecordBody) => {
  const shared = Object.keys(body.texts).filter((language) => language in stored.texts)
  return shared.every((language) => likeWords(stored.texts[language]!.title, body.texts[language]!.title))
}

const share = (values: readonly boolean[]) => values.filter(Boolean).length / values.length

/** Whether two lists of recommendations have the same numbers and ask the same of the same. */
const alike = (parts: readonly RecordDraft[], own: readonly RecordBody[]) => {
  const stored = parts.filter(({ status }) => status !== 'withdrawn').map(({ body }) => body)
  if (own.length < fewestAlike) return false
  if (
    !isDeepStrictEqual(
      stored.map(({ number }) => number),
      own.map(({ number }) => number)
    )
  )
    return false
  const agree = (field: string) =>
    share(own.map((body, index) => isDeepStrictEqual(body[field], stored[index]![field])))
  return agree('addressees') >= 0.8 && agree('strength') >= 0.8
}

const ofSameBody = (stored: RecordBody, body: RecordBody): boolean | undefined => {
  if (stored.bodyCode && body.bodyCode) return likeWords(stored.bodyCode, body.bodyCode)
  const shared = Object.keys(body.texts).filter((language) => language in stored.texts)
  const told = shared.flatMap((language) =>
    ['reportingBody', 'title'].map((field) => [stored.texts[language]![field], body.texts[language]![field]])
  )
  if (told.some(([one, other]) => likeWords(one, other))) return true
  if (likeWords(stored.reportingBody, body.reportingBody)) return true
  return undefined
}

/** By its days, its body and its numbers, where no symbol decides. */
const isVersionOf = (candidate: Candidate, body: RecordBody, own: readonly RecordBody[]): boolean => {
  const stored = candidate.record.body
  if (candidate.ofSameSymbol) return true
  if (stored.symbol && body.symbol) return likeWords(stored.symbol, body.symbol)
  if (candidate.ofSameBytes) return true
  if (!body.startDate || stored.startDate !== body.startDate || stored.endDate !== body.endDate) return false
  const sameBody = ofSameBody(stored, body)
  const present = overlap(stored.statesRepresented, body.statesRepresented)
  if (sameBody !== undefined) return sameBody && sameTitle(stored, body) && sameNumbers(candidate.parts, own)
  return present !== false && alike(candidate.parts, own)
}

/**
 * The report a document is a version of, among those it may be; undefined when it is a new one. Throws a
 * `Failure` when it could be several.
 */
export const sameReport = (
  candidates: readonly Candidate[],
  [body, ...own]: readonly RecordBody[]
): Candidate | undefined => {
  const matching = candidates.filter((candidate) => isVersionOf(candidate, body!, own))
  const bySymbol = matching.filter(({ ofSameSymbol }) => ofSameSymbol)
  const [first, ...others] = bySymbol.length > 0 ? bySymbol : matching
  if (others.length > 0) {
    const ids = [first!, ...others].map(({ record }) => record.id).join(', ')
    throw new Failure('conflict', `The document could be a version of each of these reports: ${ids}.`)
  }
  return first
}
