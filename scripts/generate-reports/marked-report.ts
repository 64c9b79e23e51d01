import type { UnLanguage } from '#domain/term.ts'
import { readDirective } from './directive.ts'
import type { ExpectedReport } from './expected-report.ts'
import type { PrintOptions } from './print-options.ts'
import { readRecommendation, type WrittenLine } from './recommendation.ts'

/** A line of a report as it would be printed without any damage; `flows` says whether it may be broken. */
interface PrintedLine {
  text: string
  flows: boolean
}

/** A report written once, from which both the printed text and what a careful reader finds in it are made. */
export interface MarkedReport {
  language: UnLanguage
  lines: PrintedLine[]
  expected: ExpectedReport
  print: PrintOptions
}

interface Front extends Partial<ExpectedReport> {
  metadata: ExpectedReport['metadata']
  print?: PrintOptions
}

const stateMark = /~([A-Z]{3})/g

/** What is printed of a line: its marks left out, and of `{{printed|right}}` the former. */
const printed = (line: string) =>
  line
    .replace(/ *¦ */g, (mark, at: number) => (at === 0 || mark === '¦' ? '' : ' '))
    .replace(stateMark, '')
    .replace(/\{\{(.*?)\|.*?\}\}/g, '$1')

const symbol = /(?<![\p{L}\p{N}])[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9.]*)+/gu
const withoutStop = (text: string) => text.trim().replace(/[.;；。：:؛]+$/u, '')

const agendaOf = (lines: string[]) => {
  const items: NonNullable<ExpectedReport['agenda']> = []
  for (const line of lines) {
    const [mark, title] = line.split('¦').map((part) => part.trim())
    if (mark === undefined || title === undefined) continue
    const item = /^\d+/.exec(mark)?.[0]
    if (item) items.push({ item, title: withoutStop(title), subitems: [] })
    else items.at(-1)!.subitems.push({ letter: mark.replace(/[().-]/g, ''), title: withoutStop(title) })
  }
  return items
}

const documentsOf = (lines: string[]) =>
  lines
    .filter((line) => line.includes('¦'))
    .map((line) => ({ title: line.split('¦')[1]!.trim(), symbols: line.match(symbol) ?? [] }))

const split = (source: string): { front: Front; body: string[] } => {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? []
  if (front === undefined || body === undefined) throw new Error('a source begins with its facts between ---')
  return { front: JSON.parse(front) as Front, body: body.trimEnd().split('\n') }
}

/** Reads a source: facts in front, then the report's lines between directives (see `sources/README.md`). */
export const readMarkedReport = (source: string): MarkedReport => {
  const { front, body } = split(source)
  const { print = {}, ...facts } = front
  const language = facts.metadata.language
  const expected: ExpectedReport = { ...facts, recommendations: [] }
  const lines: PrintedLine[] = []
  let heading: { part: string | null; letter: string | null; title: string | null } = {
    part: null,
    letter: null,
    title: null
  }
  for (let index = 0; index < body.length; index++) {
    const directive = readDirective(body[index]!)
    if (!directive) {
      const line = body[index]!
      lines.push(
        line.startsWith('|')
          ? { text: printed(line.slice(1)), flows: false }
          : { text: printed(line), flows: true }
      )
      continue
    }
    const { name, value, attributes } = directive
    if (name === 'end') continue
    const block: WrittenLine[] = []
    for (let next = index + 1; next < body.length && !body[next]!.startsWith('%'); next++)
      block.push(body[next]!)
    if (name === 'part' || name === 'section') {
      const title = block[0]!.split('¦').at(-1)!.replace(/\*+$/, '').trim()
      const part = name === 'part' ? value : heading.part
      heading = { part, letter: name === 'section' ? value : null, title }
    } else if (name === 'rec') {
      expected.recommendations.push(readRecommendation(value, attributes, block, heading, language))
    } else if (name === 'agenda') expected.agenda = agendaOf(block)
    else if (name === 'documents') expected.documentation = documentsOf(block)
    else if (name === 'states') {
      const codes = block.flatMap((line) => [...line.matchAll(stateMark)].map((match) => match[1]!))
      expected.participating_states_iso3 = [...(expected.participating_states_iso3 ?? []), ...codes]
    } else throw new Error(`%${name} is no directive`)
  }
  return { language, lines, expected, print }
}
