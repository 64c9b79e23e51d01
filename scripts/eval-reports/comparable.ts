const bracketAtEnd = /\s*\((?:[^()]|\([^()]*\))*\)$/u

const asciiDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0)! - 0x660) % 0x90))

/**
 * A text as two readings of it are compared: what fonts and typists do to characters is no difference, nor is
 * the mark at its end. Case, diacritics and every word count.
 */
export const comparable = (text: string): string =>
  asciiDigits(text.normalize('NFKC'))
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”„«»]\s*/gu, '"')
    .replace(/\s*"/g, '"')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/(?<=[\p{Script=Han}，。、；：])\s+|\s+(?=[\p{Script=Han}，。、；：（）])/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:;!?%])/g, '')
    .trim()
    .replace(/[\s*.;:,،؛。；]+$/u, '')

/**
 * The same, and with ever fewer of the brackets at its end: which of them hold the States of a recommendation of
 * the universal periodic review, `(the Paris Principles) (Algeria) (Chile)`, nothing but a gazetteer can tell.
 */
export const withFewerBrackets = (text: string): string[] => {
  const whole = comparable(text)
  const shorter = whole.replace(bracketAtEnd, '')
  return [whole, ...(shorter === whole ? [] : withFewerBrackets(shorter))]
}
