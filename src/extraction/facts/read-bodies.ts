import type { Extraction, Span } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { longestOf, namePattern } from './find-bodies.ts'
import { foldText } from './fold-text.ts'
import { russianNominative } from './russian-nominative.ts'
import type { NamedBody } from './words/bodies.ts'
import { bodyInTitle } from './words/body-in-title.ts'
import { observationTitles } from './words/masthead-words.ts'
import { organs } from './words/organs.ts'
import { subsidiaryBodies } from './words/subsidiary-bodies.ts'
import { treatyBodies } from './words/treaty-bodies.ts'

type Fields = Pick<Extraction['metadata'], 'organ' | 'organ_code' | 'body' | 'body_code'>

interface Named {
  code: string
  name: string
  parent: string | undefined
  spans: Span[]
}

const patternsOf = (bodies: readonly NamedBody[]) =>
  bodies.map((body) => ({ body, pattern: new RegExp(namePattern(body.names), 'giu') }))
const ofOrgans = patternsOf([...organs, ...treatyBodies])
const ofBodies = patternsOf(subsidiaryBodies)

const namesIn = (text: MappedText, patterns: typeof ofOrgans): Named[] => {
  const folded = foldText(text.text)
  const found = patterns.flatMap(({ body, pattern }) =>
    [...folded.text.matchAll(pattern)].map(({ 0: name, index }) => ({
      body,
      ...folded.span(index, index + name.length)
    }))
  )
  return longestOf(found).map(({ body, start, end }) => ({
    code: body.code,
    name: russianNominative(
      text.text
        .slice(start, end)
        .replace(/^(?:the|la|l['’]|[وفبلك](?=ال)) ?/iu, '')
        .trim()
    ),
    parent: body.parent,
    spans: text.originOf(start, end)
  }))
}

/** Under which others are printed: the report is theirs only if nobody else is named. */
const principal = ['GA', 'ECOSOC', 'SC']

const mostSpecific = (names: readonly Named[]): Named | undefined => {
  const own = names.filter(({ code }) => !principal.includes(code))
  const [first] = own.length > 0 ? own : names
  // "Conference of the Parties" alone says less than the whole name.
  return names.filter(({ code }) => code === first?.code).toSorted((a, b) => b.name.length - a.name.length)[0]
}

const bySymbol = (symbol: string): NamedBody | undefined =>
  [...organs, ...treatyBodies]
    .filter(({ code, symbols }) => `${symbol}/`.startsWith(`${symbols ?? code}/`))
    .toSorted((a, b) => (b.symbols ?? b.code).length - (a.symbols ?? a.code).length)[0]

/** The series of a subsidiary body: `CTOC/COP/WG.2` of `CTOC/COP/WG.2/2023/4`. */
const seriesOf = (symbol: string): string | null =>
  /^(?:[A-Z]{1,6}\/){1,3}(?:(?:WG|EG|AC|SC)\.\d{1,3}|IRG)(?=\/)/.exec(symbol)?.[0] ?? null

/** The name a title gives to the body that met, known to us or not. */
const inTitle = (
  title: MappedText,
  language: ReportDocument['language']
): Omit<Named, 'parent' | 'code'> | undefined => {
  // They name the report of the State, and no body.
  if (new RegExp(observationTitles, 'iu').test(title.text)) return undefined
  const match = new RegExp(bodyInTitle[language], 'iu').exec(title.text)
  const name = match?.groups?.body?.trim()
  if (!match || !name) return undefined
  const start = match.index + match[0].indexOf(name)
  return { name: russianNominative(name), spans: title.originOf(start, start + name.length) }
}

/** A body is named where the report begins. */
const longestOpening = 3000

/** Organ and body of a report, from masthead, title and symbol, else from its first paragraphs. */
export const readBodies = (
  { blocks, language }: Pick<ReportDocument, 'blocks' | 'language'>,
  masthead: { rest: MappedText; symbol: string | null },
  title: MappedText | undefined
): Fields & { spans: Record<string, Span[]> } => {
  const opening = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'plain')
    .slice(0, 4)
    .map(({ text }) => text.slice(0, longestOpening))
  const firstIn = (patterns: typeof ofOrgans, texts: readonly MappedText[]) => {
    for (const text of texts) {
      const named = mostSpecific(namesIn(text, patterns))
      if (named) return named
    }
    return undefined
  }
  const series = masthead.symbol === null ? null : seriesOf(masthead.symbol)
  const known = firstIn(ofBodies, title ? [title] : []) ?? (title ? undefined : firstIn(ofBodies, opening))
  const told = title ? inTitle(title, language) : undefined
  const printed = firstIn(ofOrgans, [masthead.rest])
  const expected = masthead.symbol === null ? undefined : bySymbol(masthead.symbol)
  const wanted = printed?.code ?? known?.parent ?? expected?.code
  const elsewhere = () =>
    [...(title ? [title] : []), ...opening]
      .flatMap((text) => namesIn(text, ofOrgans))
      .filter(({ code }) => wanted === undefined || code === wanted)
      .toSorted((a, b) => b.name.length - a.name.length)[0]
  const organ = printed ?? elsewhere()
  const isOrgan =
    told &&
    organ &&
    namesIn(title!, ofOrgans).some(({ code, name }) => code === organ.code && told.name.includes(name))
  const body = known ?? (isOrgan ? undefined : told) ?? firstIn(ofBodies, [masthead.rest])
  return {
    organ: organ?.name ?? null,
    organ_code: organ?.code ?? wanted ?? null,
    body: body?.name ?? null,
    body_code: series ?? known?.code ?? null,
    spans: { ...(organ && { organ: organ.spans }), ...(body && { body: body.spans }) }
  }
}
