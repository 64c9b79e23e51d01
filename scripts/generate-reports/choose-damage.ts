import type { UnLanguage } from '#domain/term.ts'
import type { Random } from '../generate/random.ts'
import type { ExpectedReport } from './expected-report.ts'
import { type CharacterDamage, type PrintOptions, pageStyles } from './print-options.ts'

const charactersOf: Record<UnLanguage, readonly CharacterDamage[]> = {
  en: ['ligatures', 'no-break-spaces', 'zero-widths', 'curly-quotes'],
  fr: ['ligatures', 'no-break-spaces', 'soft-hyphens', 'curly-quotes'],
  es: ['ligatures', 'no-break-spaces', 'soft-hyphens'],
  ru: ['homoglyphs', 'soft-hyphens', 'zero-widths', 'no-break-spaces'],
  ar: ['tatweel', 'direction-marks', 'presentation-forms', 'arabic-digits'],
  zh: ['full-width', 'spaced-han', 'zero-widths']
}

/** English hyphens at the end of a line are real ones; Arabic and Chinese have none. */
const hyphenation = { en: 'compounds', fr: 'words', es: 'words', ru: 'words' } as const

/** A mix of damage such as a report of the language comes with. */
export const chooseDamage = ({ metadata }: ExpectedReport, random: Random): PrintOptions => {
  const { language } = metadata
  const width = random.chance(0.6) ? random.whole(64, 96) : undefined
  const pages = random.chance(0.75) && {
    lines: random.whole(30, 52),
    style: random.pick(pageStyles),
    head: metadata.symbol ?? '',
    job: metadata.job_number ?? 'V.30-01234'
  }
  const hyphenate = hyphenation[language as keyof typeof hyphenation]
  return {
    ...(width !== undefined && { width, indent: random.pick([0, 0, 4, 8]) }),
    ...(width !== undefined && hyphenate && { hyphenate }),
    ...(pages && { pages }),
    characters: random.some(charactersOf[language], random.whole(0, 2)),
    noise: random.chance(0.15),
    tight: width === undefined && random.chance(0.2),
    ...(random.chance(0.2) && { lineEnds: 'crlf' as const })
  }
}
