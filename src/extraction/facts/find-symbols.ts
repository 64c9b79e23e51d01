import { toLatin } from '#extraction/text/look-alikes.ts'

/** A document symbol as printed, and as it is written when nothing is torn. */
export interface SymbolFound {
  symbol: string
  start: number
  end: number
}

/** First parts of the symbols in use; with others a symbol needs two strokes and a digit. */
const series =
  /^(?:A|AC|BWC|CAC|CAT|CBD|CCPR|CCW|CD|CED|CEDAW|CEB|CERD|CMW|CRC|CRPD|CTOC|DP|E|ECE|FCCC|GC|HRI|HSP|ICCD|ID|IDB|INCB|JIU|NPT|PBC|S|SPLOS|ST|TD|UNEP|UNODC|UNICRI|WG)$/

const part = '[A-ZАВСЕНКМОРТХУІЅ0-9][A-Za-zАВСЕНКМОРТХУІЅ0-9.]{0,24}'
const torn = new RegExp(
  `(?<![A-Za-z0-9/.])[A-ZАВСЕНКМОРТХУІЅ]{1,6}(?:\\.\\d{1,3})?(?:/ ?(?:${part})(?:-(?=[A-Z0-9]{1,4}(?![A-Za-z0-9]{0,24}/))[A-Za-z0-9]{1,8})?){1,9}`,
  'gu'
)
const further =
  /^ ?(?:,|and|et|y|e|и|و|和|及|、) ?(?:(Corr|Add|Rev|Amend)\.(\d{1,3})|(CRP|L|SR)\.(\d{1,4})|(\d{1,4})(?![\d/]))/iu

const isSymbol = (symbol: string) => {
  const [first = '', ...others] = symbol.split('/')
  if (!/\d/.test(symbol) || others.some((one) => one === '')) return false
  return series.test(first.replace(/\.\d+$/, '')) || others.length >= 2
}

const latin = (text: string) =>
  text.replace(/\p{Script=Cyrillic}/gu, (letter) => toLatin.get(letter) ?? letter)

const clean = (printed: string) => latin(printed).replace(/\s/g, '').replace(/\.+$/, '')

/** `A/X/1 and Corr.1` names a second document, and so does `…/SR.2057 and SR.2058`. */
const expand = (symbol: string, text: string, from: number): SymbolFound[] => {
  const found: SymbolFound[] = []
  for (let at = from, last = symbol; found.length < 20; ) {
    const match = further.exec(text.slice(at, at + 40))
    if (!match) return found
    const [printed, addition, ordinal, replaced, number, bare] = match
    if (bare !== undefined && !/\.\d{3,4}$/.test(last)) return found
    const next = addition
      ? `${symbol}/${addition}.${ordinal}`
      : replaced
        ? last.replace(/\/[^/]*$/, `/${replaced}.${number}`)
        : last.replace(/\d+$/, bare!)
    found.push({ symbol: next, start: at + printed.search(/[A-Z0-9]/i), end: at + printed.length })
    at += printed.length
    if (!addition) last = next
  }
  return found
}

/** Symbols in a folded text, in its own offsets. */
export const symbolsIn = (text: string): SymbolFound[] =>
  [...text.matchAll(torn)].flatMap(({ 0: printed, index }) => {
    // What follows a stroke and a blank belongs to the symbol only where it could not stand alone.
    const whole =
      / /.test(printed) && !/\/ [A-Z0-9]{1,6}(?:\/|\.\d|$)/u.test(printed) ? printed.split(' ')[0]! : printed
    const symbol = clean(whole)
    if (!isSymbol(symbol)) return []
    const end = index + whole.length - (/\.+$/.exec(whole)?.[0].length ?? 0)
    return [{ symbol, start: index, end }, ...expand(symbol, text, end)]
  })
