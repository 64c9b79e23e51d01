import Type, { type Static } from 'typebox'
import { type UnLanguage, unLanguages } from './term.ts'

/** Narrows a language tag to the six that labels exist in. */
export const isUnLanguage = (language: string): language is UnLanguage =>
  (unLanguages as readonly string[]).includes(language)

/** A language tag as people type it. */
export const anyCaseLanguagePattern = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'

export const languageTagPattern = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'

/** A language tag, e.g. `fr` or `pt` (BCP 47). */
export const LanguageTag = Type.String({
  pattern: languageTagPattern,
  description: 'Language tag (BCP 47).',
  examples: ['fr']
})

/** Who stands behind the wording of a text in a language. */
export const Translation = Type.Enum(['original', 'official', 'unofficial', 'machine'], {
  type: 'string',
  description:
    'Who stands behind this wording: the `original` itself, an `official` translation, an `unofficial` one (also a summary of ours), or a `machine`.'
})
export type Translation = Static<typeof Translation>

/** The language to show when `wanted` is not there: English, then the original, then whatever there is. */
export const pickLanguage = (
  available: Readonly<Record<string, { translation?: string }>>,
  wanted: string
): string | undefined => {
  if (Object.hasOwn(available, wanted)) return wanted
  if (Object.hasOwn(available, 'en')) return 'en'
  const languages = Object.keys(available).sort()
  return languages.find((language) => available[language]!.translation === 'original') ?? languages[0]
}
