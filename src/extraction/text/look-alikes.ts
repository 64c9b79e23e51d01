import type { MappedText } from './mapped-text.ts'

const pairs = 'aаcсeеoоpрxхyуAАBВCСEЕHНKКMМOОPРTТXХYУiіjјsѕ'
const toCyrillic = new Map<string, string>()
/** Latin letters by the Cyrillic ones that look like them. */
export const toLatin = new Map([
  ['І', 'I'],
  ['Ѕ', 'S']
])
for (let at = 0; at < pairs.length; at += 2) {
  toCyrillic.set(pairs[at]!, pairs[at + 1]!)
  toLatin.set(pairs[at + 1]!, pairs[at]!)
}

const token = /[\p{L}\p{N}/.-]{2,80}/gu
/** One-letter words of Russian written in Latin letters: между c и y. */
const alone = /(?<=[\p{Script=Cyrillic},] )[acoyABCOKY](?= \p{Script=Cyrillic})/gu
/** A symbol all of Cyrillic letters that look Latin, e.g. САС/СОSР. */
const symbol = /(?<![\p{L}\p{N}])[АВСЕНКМОРТХ]{1,6}(?:\/[АВСЕНКМОРТХA-Z0-9.]{1,20}){1,6}(?![\p{L}])/gu

const isMixed = (text: string) => /[A-Za-z]/.test(text) && /\p{Script=Cyrillic}/u.test(text)
const read = (word: string, alphabet: ReadonlyMap<string, string>) =>
  Array.from(word, (letter) => alphabet.get(letter) ?? letter).join('')

const wordInOneScript = (word: string): string => {
  if (!isMixed(word)) return word
  const [latin, cyrillic] = [word.match(/[A-Za-z]/g) ?? [], word.match(/\p{Script=Cyrillic}/gu) ?? []]
  // Letters that only one script has say which one it is; without any, the majority does.
  const own = cyrillic.filter((letter) => !toLatin.has(letter)).length
  const foreign = latin.filter((letter) => !toCyrillic.has(letter)).length
  if (own > 0 && foreign > 0) {
    const parts = word.split(/(?<=[/.-])/)
    return parts.length > 1 ? parts.map(wordInOneScript).join('') : word
  }
  const isCyrillic = own !== foreign ? own > foreign : cyrillic.length > latin.length && !word.includes('/')
  return read(word, isCyrillic ? toCyrillic : toLatin)
}

const rules: [pattern: RegExp, inOneScript: (found: string) => string][] = [
  [token, wordInOneScript],
  [alone, (letter) => read(letter, toCyrillic)],
  [symbol, (found) => read(found, toLatin)]
]
const mayHoldSome = (text: string) => /[А-Яа-яЁё]/.test(text) && /[A-Za-z/]/.test(text)

/** Reads letters of the other script that look alike as those of the word they stand in; as long as before. */
export const inOneScript = (text: string): string =>
  mayHoldSome(text) ? rules.reduce((done, [pattern, replace]) => done.replace(pattern, replace), text) : text

/** The same of a text that knows where it stands. */
export const mappedInOneScript = (text: MappedText): MappedText => {
  if (!mayHoldSome(text.text)) return text
  return rules.reduce(
    (done, [pattern, replace]) =>
      done.replace(pattern, ([found], slice) => {
        const put = replace(found)
        return put === found ? slice : put
      }),
    text
  )
}
