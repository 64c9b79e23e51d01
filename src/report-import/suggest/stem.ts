import type { UnLanguage } from '#domain/term.ts'
import { withoutArticle } from '#domain/words.ts'

/** Endings of nouns and adjectives, the longest first. */
const russianEndings =
  'иями ьями ами ями ими ыми его ого ему ому иях ией ией иям ьми ьях ьям ью ия ии ию ие ий ев ов ей ой ый ая яя ое ее ые их ых им ым ом ем ам ям ах ях ую юю ью ья ье ми а я о е у ю ы и ь й'.split(
    ' '
  )
const arabicEndings = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']

const withoutEnding = (word: string, endings: readonly string[], shortest: number) => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortest)
  return ending ? word.slice(0, -ending.length) : word
}

const singular: Partial<Record<UnLanguage, (word: string) => string>> = {
  en: (word) => {
    if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
    return word.replace(/(?<=(?:ch|sh|x|ss))es$|s$/, '')
  },
  fr: (word) => {
    if (word.length < 4) return word
    return word.endsWith('aux') ? `${word.slice(0, -3)}al` : word.replace(/[sx]$/, '')
  },
  es: (word) => {
    if (word.length < 4 || !word.endsWith('s')) return word
    const less = word.slice(0, -1)
    return /[^aeiou]e$/.test(less) && /(?:[nldrj]|ion)e$/.test(less) ? less.slice(0, -1) : less
  }
}

/** A folded word without the ending of its plural or case; conservative, so that verbs are not taken for nouns. */
export const singularOf = (word: string, language: UnLanguage): string => {
  if (language === 'ru') return withoutEnding(word, russianEndings, 3)
  if (language === 'ar') {
    const bare = withoutArticle(word)
    return withoutEnding(bare === word ? word.replace(/^و(?=.{4})/u, '') : bare, arabicEndings, 3)
  }
  return singular[language]?.(word) ?? word
}

/**
 * The same with gender taken off too, to compare words that stand in a phrase: `organisée` agrees with another
 * noun than `organisé`. By itself that would take a verb for a noun.
 */
export const stemOf = (word: string, language: UnLanguage): string => {
  const single = singularOf(word, language)
  if (language === 'fr' && single.length > 4) return single.replace(/e{1,2}$/, '')
  if (language === 'es' && single.length > 4) return single.replace(/[aoe]$/, '')
  if (language === 'en') return single.replace(/isation$/, 'ization').replace(/ised$/, 'ized')
  return single
}
