import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import type { FoundName } from './find-names.ts'
import type { Token } from './tokens.ts'

/** How a language cites articles; all words folded, or the beginnings of them where they are inflected. */
interface Words {
  article: RegExp
  and: ReadonlySet<string>
  to: ReadonlySet<string>
  /** What may stand between the number and the treaty. */
  between: RegExp
  /** A treaty that is not named: "the Convention". */
  convention: RegExp
}

const set = (words: string) => new Set(words.split(' '))
const inner = '\\d{1,3}|[a-zа-яأ-ي]'

const words: Record<Exclude<UnLanguage, 'zh'>, Words> = {
  en: {
    article: /^(?:articles?|arts?)$/,
    and: set('and or'),
    to: set('to through'),
    between: new RegExp(
      `^(?:${inner}|paragraphs?|paras?|subparagraphs?|and|or|to|of|the|this|that|present|said|united|nations)$`
    ),
    convention: /^convention$/
  },
  fr: {
    article: /^(?:articles?|arts?)$/,
    and: set('et ou'),
    to: set('a'),
    between: new RegExp(
      `^(?:${inner}|paragraphes?|par|alineas?|et|ou|de|la|du|des|l|d|cette|ladite|presente)$`
    ),
    convention: /^convention$/
  },
  es: {
    article: /^(?:articulos?|arts?)$/,
    and: set('y e o'),
    to: set('a al'),
    between: new RegExp(
      `^(?:${inner}|parrafos?|apartados?|incisos?|y|e|o|de|del|la|el|los|las|dicha|esta|presente)$`
    ),
    convention: /^convencion$/
  },
  ru: {
    article: /^(?:стать(?:я|и|е|ю|ей|ям|ями|ях)|статей|ст)$/,
    and: set('и или'),
    to: set('по'),
    between: new RegExp(`^(?:${inner}|пункт(?:а|у|ы|ов|ом|е)?|подпункт(?:а|у|ы|ов|ом|е)?|настоящей|этой|и)$`),
    convention: /^конвенци(?:я|и|ю|ей)$/
  },
  ar: {
    article: /^(?:و|ب|ل|وب|ول)?(?:ال|لل)?(?:ماده|مادتين|مواد|مادتان)$/,
    and: set('و'),
    to: set('الي'),
    between: new RegExp(`^(?:${inner}|من|هذه|و\\d{1,3}|الفقره|والفقره|فقره|الفقرات)$`),
    convention: /^(?:ال|لل)?اتفاقيه$/
  }
}

/** Numbers a treaty may have; a longer list of articles is a misreading. */
const highest = 150
const longestRange = 40
const furthest = 14

/** Articles by number, from a token on: `article 6`, `articles 16 to 18 and 24`. */
const readNumbers = (tokens: readonly Token[], from: number, { and, to, article }: Words) => {
  const numbers: number[] = []
  let at = from
  let last = from - 1
  let range = false
  for (; at < tokens.length; at++) {
    const { folded } = tokens[at]!
    const digits = /^و?(\d{1,3})$/.exec(folded)?.[1]
    if (digits !== undefined) {
      const number = Number(digits)
      const before = numbers.at(-1)
      if (range && before !== undefined && number > before && number - before <= longestRange)
        for (let inside = before + 1; inside < number; inside++) numbers.push(inside)
      numbers.push(number)
      last = at
      range = false
    } else if (to.has(folded) && numbers.length > 0) range = true
    else if (!and.has(folded) && !(article.test(folded) && numbers.length > 0)) break
  }
  return { numbers, last }
}

/** An article of a treaty, and the tokens that cite it. */
export interface CitedArticle {
  code: string
  from: number
  to: number
}

/**
 * Articles cited by number, where it is clear of which treaty: it is named beside them, or it is "the Convention"
 * in a report of that treaty's own organ, with no other treaty named before.
 */
export const citedArticles = (
  tokens: readonly Token[],
  names: readonly FoundName[],
  language: UnLanguage,
  own: string | undefined,
  terms: Terms
): CitedArticle[] => {
  const treaties = names.flatMap(({ from, to, terms: named }) => {
    const code = named.find(({ scheme }) => scheme === 'instrument')?.code
    return code ? [{ from, to, code }] : []
  })
  const exists = (treaty: string, number: number) =>
    number > 0 && number <= highest && terms.get('article', `${treaty}-${number}`) !== undefined
  const cite = (treaty: string, numbers: readonly number[], from: number, to: number) =>
    numbers
      .filter((number) => exists(treaty, number))
      .map((number) => ({ code: `${treaty}-${number}`, from, to }))
  if (language === 'zh') return chineseArticles(tokens, treaties, own, cite)

  const grammar = words[language]
  const found: CitedArticle[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!grammar.article.test(tokens[at]!.folded)) continue
    const { numbers, last } = readNumbers(tokens, at + 1, grammar)
    if (numbers.length === 0) continue
    let next = last + 1
    const named = () => treaties.find(({ from }) => from === next)
    while (
      next < tokens.length &&
      next - last <= furthest &&
      !named() &&
      grammar.between.test(tokens[next]!.folded)
    )
      next++
    const treaty = named()
    const bare = next < tokens.length && grammar.convention.test(tokens[next]!.folded)
    const others = treaties.some(({ from, code }) => from < at && code !== own)
    if (treaty) found.push(...cite(treaty.code, numbers, at, treaty.to))
    else if (bare && own && !others) found.push(...cite(own, numbers, at, next))
    at = last
  }
  return found
}

/** Chinese names the treaty first: 公约第九条 is written 公约第9条. */
const chineseArticles = (
  tokens: readonly Token[],
  treaties: readonly { from: number; to: number; code: string }[],
  own: string | undefined,
  cite: (treaty: string, numbers: readonly number[], from: number, to: number) => CitedArticle[]
): CitedArticle[] => {
  const found: CitedArticle[] = []
  // The end of what the last treaty or article of a chain said; a gap of few characters keeps it.
  let chain: { code: string; from: number; end: number } | undefined
  for (let at = 0; at < tokens.length; at++) {
    const treaty = treaties.find(({ from }) => from === at)
    if (treaty) {
      chain = { code: treaty.code, from: treaty.from, end: treaty.to }
      at = treaty.to
      continue
    }
    const [one, two, three] = [tokens[at]!.folded, tokens[at + 1]?.folded, tokens[at + 2]?.folded]
    if (one === '公' && two === '约') {
      const others = treaties.some(({ to, code }) => to < at && code !== own)
      chain = own && !others ? { code: own, from: at, end: at + 1 } : undefined
      at++
      continue
    }
    if (one === '第' && three === '条' && /^\d{1,3}$/.test(two!) && chain && at - chain.end <= 3) {
      found.push(...cite(chain.code, [Number(two)], chain.from, at + 2))
      chain.end = at + 2
      at += 2
    }
  }
  return found
}
