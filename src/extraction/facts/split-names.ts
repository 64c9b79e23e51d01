import type { UnLanguage } from '#domain/term.ts'
import { organizationHeads } from './words/participation-words.ts'

/** A stretch of a text. */
export interface Stretch {
  start: number
  end: number
}

/** Where a list may be parted: commas and semicolons outside brackets and outside names that are known. */
const partsOf = (text: string, known: readonly Stretch[], separator: RegExp): Stretch[] => {
  const parts: Stretch[] = []
  let from = 0
  const isInside = (at: number) => {
    const before = text.slice(from, at)
    const depth = (before.match(/[(（]/g)?.length ?? 0) - (before.match(/[)）]/g)?.length ?? 0)
    return depth > 0 || known.some(({ start, end }) => start < at && at < end)
  }
  for (const { 0: printed, index } of text.matchAll(separator)) {
    if (isInside(index)) continue
    parts.push({ start: from, end: index })
    from = index + printed.length
  }
  return [...parts, { start: from, end: text.length }]
}

const conjunctions: Record<UnLanguage, string> = {
  en: ' and ',
  fr: ' et ',
  es: ' [ye] ',
  ru: ' и ',
  ar: ' و ?',
  zh: '(?:和|及|以及)'
}

const article: Record<UnLanguage, RegExp> = {
  en: /^(?:and )?(?:the )?/iu,
  fr: /^(?:et )?(?:l'|l’|la |le |les |d'|de l'|du |des )?/iu,
  es: /^(?:[ye] )?(?:la |el |los |las )?/iu,
  ru: /^(?:и |а также )?/iu,
  ar: /^(?:و(?=\p{L}{3}))?/u,
  zh: /^(?:和|及|以及)?/u
}

const trimmed = (text: string, { start, end }: Stretch, language: UnLanguage): Stretch => {
  const printed = text.slice(start, end)
  const from = printed.length - printed.trimStart().length
  const lead = article[language].exec(printed.trim())?.[0].length ?? 0
  const body = printed.replace(/[\s.;。；]+$/u, '')
  return { start: start + from + lead, end: Math.max(start + from + lead, start + body.length) }
}

/**
 * Names of a list, without articles. A last `and` parts two names only where both are known, or the words after
 * it begin one.
 */
export const splitNames = (text: string, language: UnLanguage, known: readonly Stretch[]): Stretch[] =>
  partsOf(text, known, language === 'zh' ? /[、,，;；]/gu : /[,،;؛] ?/gu)
    .flatMap(({ start, end }) => {
      const part = text.slice(start, end)
      const inner = known.map((name) => ({ start: name.start - start, end: name.end - start }))
      const head = organizationHeads[language]
      const and = new RegExp(
        `${conjunctions[language]}${head === '' ? '' : `(?=${head})`}|${conjunctions[language]}(?:the |l'|la |le |el |los )`,
        'gu'
      )
      const isKnownAfter = (at: number) => inner.some((name) => Math.abs(name.start - at) <= 5)
      const separators = [...part.matchAll(new RegExp(conjunctions[language], 'gu'))]
        .filter(
          ({ 0: printed, index }) =>
            isKnownAfter(index + printed.length) ||
            [...part.matchAll(and)].some((match) => match.index === index)
        )
        .filter(({ index }) => !inner.some((name) => name.start < index && index < name.end))
      let from = 0
      const cut: Stretch[] = []
      for (const { 0: printed, index } of separators) {
        cut.push({ start: start + from, end: start + index })
        from = index + printed.length
      }
      return [...cut, { start: start + from, end }]
    })
    .map((stretch) => trimmed(text, stretch, language))
    .filter(({ start, end }) => end - start > 1)
