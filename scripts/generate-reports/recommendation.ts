import { strengthLadder } from '../eval-reports/strength-ladder.ts'
import type { ExpectedCitation, ExpectedRecommendation } from './expected-report.ts'

export type WrittenLine = string

/** `kind:id@issuer#pinpoint`, of which issuer and pinpoint may be missing. */
const citation = (text: string): ExpectedCitation => {
  const [, kind, id, issuer, pinpoint] = /^(\w+):([^@#]+)(?:@([^#]+))?(?:#(.+))?$/.exec(text.trim()) ?? []
  if (!kind || !id) throw new Error(`${text} is no citation`)
  return { kind, id, issuer: issuer ?? null, pinpoint: pinpoint ?? null }
}

const listed = (text: string | undefined, separator = ',') =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** What a reader makes of a line: of `{{printed|right}}` the latter. */
const asRead = (line: string) => line.replace(/\{\{.*?\|(.*?)\}\}/g, '$1').trim()

const bodyOf = (lines: WrittenLine[], language: string) => {
  const [first = '', ...rest] = lines.filter((line) => line.trim())
  const [mark, ...tail] = first.split('¦')
  const ownLine = tail.length === 0
  const body = ownLine ? rest : [tail[0]!, ...rest]
  const text = body.map((line) => asRead(line.split('¦')[0]!)).join(language === 'zh' ? '' : ' ')
  return {
    mark: mark!
      .replace(/\{\{(.*?)\|.*?\}\}/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
    text
  }
}

const labelOf = (mark: string) => (/\p{L}{2,}/u.test(mark) ? mark.replace(/\s*[.:–—：-]+$/u, '') : null)

/** The recommendation in the lines after `%rec number | to=… | does=… | cites=… | states=… | position=…`. */
export const readRecommendation = (
  number: string,
  attributes: Record<string, string>,
  lines: WrittenLine[],
  { part, letter, title }: { part: string | null; letter: string | null; title: string | null },
  language: string
): ExpectedRecommendation => {
  const { mark, text } = bodyOf(lines, language)
  const strengths = listed(attributes.does)
  for (const code of strengths) if (!(code in strengthLadder)) throw new Error(`${code} is no strength`)
  const rank = (code: string) => strengthLadder[code]!
  return {
    number,
    label: labelOf(mark),
    part,
    section: { letter, title },
    text,
    addressees: listed(attributes.to),
    strength: strengths[0] ?? 'none',
    strengths_in_order: strengths,
    strength_max: strengths.reduce(
      (max, code) => (rank(code) > rank(max) ? code : max),
      strengths[0] ?? 'none'
    ),
    cites: listed(attributes.cites, ';').map(citation),
    ...(attributes.states && { recommending_states: listed(attributes.states) }),
    ...(attributes.position && { position: attributes.position })
  }
}
