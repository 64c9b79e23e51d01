import type { UnLanguage } from '#domain/term.ts'
import { foldedPattern, type Side } from '#extraction/words/grammar.ts'
import { boundaries, grammars } from '#extraction/words/grammars.ts'

/** A grammar as expressions over folded text. */
export interface CompiledGrammar {
  directives: { strength: string; side: Side; pattern: RegExp }[]
  codes: string[]
  /** Group n + 1 is the name of the addressee of code n. */
  names: RegExp
  subordinators: RegExp
  /** What holds words that begin a clause elsewhere: as well as, where appropriate. */
  asides: RegExp
  /** Text before a name that begins a clause. */
  isOpening: RegExp
  endsInPreposition: RegExp
  /** Before a clause that is what was decided, and not one below the main one. */
  endsInDecision: RegExp
  beginsWithPronoun: RegExp
  /** Before what is asked: that. */
  beginsWithThat: RegExp
  particles: RegExp
  /** Text between two names that are asked together. */
  joins: RegExp
  endsInAnd: RegExp
  hasAnd: RegExp
}

/** Between names, the first letter of the second with it: Arabic writes its and together with the name. */
const joinsOf = (
  language: UnLanguage,
  and: string,
  articles: string,
  { free, named }: { free: string; named: string }
) => {
  if (language === 'zh') return `^[^,。;]{0,6}?(?:${and})(?:[^,。;]{0,40}的)?(?:${articles})?.$`
  const words = `^(?:\\s${free}){0,2}\\s*`
  if (language === 'ar') return `${words}[,،]?\\s*(?:و|(?:${and})\\s+(?:(?:${articles})\\s+)?.)$`
  return `${words}(?:,\\s*)?(?:(?:${and})\\s*|,\\s*)(?:,[^,]{1,40},\\s*)?${named}(?:${free}\\s+){0,2}.$`
}

const compile = (language: UnLanguage): CompiledGrammar => {
  const grammar = grammars[language]
  const { before, after } = boundaries[language]
  const word = (source: string) => `${before}(?:${foldedPattern(source)})${after}`
  const [and, articles, particles] = [grammar.and, grammar.articles, grammar.particles].map(foldedPattern)
  const blank = language === 'zh' ? '\\s?' : '\\s*'
  const free = `(?!(?:${foldedPattern(grammar.stops)})(?!\\p{L}))[\\p{L}-]{1,20}`
  const named = `(?:(?:${articles}|${particles})${blank}){0,4}`
  return {
    directives: grammar.directives.map(({ strength, side, pattern }) => ({
      strength,
      side,
      pattern: new RegExp(word(pattern), 'gu')
    })),
    codes: grammar.addressees.map(([code]) => code),
    names: new RegExp(
      `${before}(?:${grammar.addressees.map(([, pattern]) => `(${foldedPattern(pattern)})`).join('|')})${after}`,
      'gu'
    ),
    subordinators: new RegExp(word(grammar.subordinators), 'gu'),
    asides: new RegExp(word(`${grammar.asides}|${grammar.and}`), 'gu'),
    isOpening: new RegExp(`^(?:[\\s"(]|(?:${and}|${articles})${after})*$`, 'u'),
    endsInDecision: new RegExp(`(?:${foldedPattern(grammar.decisions)}),?\\s*$`, 'u'),
    endsInPreposition: new RegExp(
      `${before}(?:${foldedPattern(grammar.prepositions)})\\s*(?:(?:${articles})\\s*){0,3}$`,
      'u'
    ),
    beginsWithPronoun: new RegExp(
      `^[\\s,]*(?:(?:${and})\\s+)?(?:${foldedPattern(grammar.pronouns)})${after}`,
      'u'
    ),
    beginsWithThat: /^\s*(?:that |que |qu'|чтобы |ب?[اأ]ن )/u,
    // What is elided (l', d') ends at its apostrophe.
    particles: new RegExp(`^(?:\\s|(?:${particles})(?:(?<=')|${after}))*`, 'u'),
    joins: new RegExp(joinsOf(language, and!, articles!, { free, named }), 'u'),
    hasAnd: new RegExp(language === 'ar' ? 'و' : `${before}(?:${and})${after}`, 'u'),
    endsInAnd: new RegExp(
      language === 'zh'
        ? `(?:[,;。]|${and})(?:同时|并|还|也|又|此外)?,?$`
        : `(?:[,;،؛]|(?:^|[\\s,;])(?:${and}))\\s*(?:\\p{L}{1,14}\\s*)?$`,
      'u'
    )
  }
}

const compiled = new Map<UnLanguage, CompiledGrammar>()

/** The grammar of a language, compiled at its first use. */
export const grammarOf = (language: UnLanguage): CompiledGrammar => {
  const known = compiled.get(language)
  if (known) return known
  const made = compile(language)
  compiled.set(language, made)
  return made
}
