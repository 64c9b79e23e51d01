import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { fold } from '#domain/words.ts'
import { longestOf } from './find-bodies.ts'
import { foldText } from './fold-text.ts'
import { organizationForms } from './words/organization-forms.ts'

/** An organization of the vocabulary named in a text, in the text's own offsets. */
export interface OrganizationFound {
  code: string
  start: number
  end: number
}

export type FindOrganizations = (text: string) => OrganizationFound[]

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, ' {1,3}')

/** Names of a term: abbreviations in brackets are names of their own. */
const namesOf = (label: string): string[] => {
  const [, whole, short] = /^(.+?) ?\(([^()]+)\)$/u.exec(label) ?? []
  return whole && short ? [label, whole, short] : [label]
}

/** Finds organizations of the vocabulary by their names in one language. */
export const createOrganizations = (terms: Terms, language: UnLanguage): FindOrganizations => {
  const patterns = (terms.scheme('organization')?.terms ?? []).map(({ code, labels, aliases }) => {
    const names = [
      labels[language],
      ...(aliases[language] ?? []),
      ...(organizationForms[code]?.[language] ?? [])
    ]
      .flatMap((name) => namesOf(foldText(name).text))
      .filter((name) => name.length > 2 || language === 'zh')
    const all = [...new Set(names)]
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')
    const isWhole =
      language === 'zh'
        ? [all, '']
        : language === 'ar'
          ? [`(?<!\\p{L})[ولب]?(?:${all})`, '(?!\\p{L})']
          : [`(?<!\\p{L})(?:${all})`, '(?!\\p{L})']
    return { code, pattern: new RegExp(isWhole.join(''), 'gu') }
  })
  return (source) => {
    const folded = foldText(source)
    return longestOf(
      patterns.flatMap(({ code, pattern }) =>
        [...folded.text.matchAll(pattern)].map(({ 0: name, index }) => ({
          code,
          ...folded.span(index, index + name.length)
        }))
      )
    )
  }
}

/** Whether a name is no more than what was found in it, an abbreviation in brackets beside it. */
export const isWholeName = (name: string, { start, end }: OrganizationFound): boolean =>
  fold(name.slice(0, start) + name.slice(end))
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '').length <= 2
