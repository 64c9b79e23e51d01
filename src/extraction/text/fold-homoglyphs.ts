import type { MappedText } from './mapped-text.ts'

const pairs = 'aаcсeеoоpрxхyуAАBВCСEЕHНKКMМOОPРTТXХYУiіjјsѕ'
const toCyrillic = new Map<string, string>()
const toLatin = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) {
  toCyrillic.set(pairs[at]!, pairs[at + 1]!)
  toLatin.set(pairs[at + 1]!, pairs[at]!)
}

const token = /[\p{L}\p{N}/.-]{2,80}/gu
const isMixed = (text: string) => /[A-Za-z]/.test(text) && /[а-яё]/iu.test(text)
/** One-letter words of Russian written in Latin letters: между c и y. */
const alone = /(?<=[а-яё,] )[acoyAOCY](?= [а-яё])/gu
/** A symbol all of Cyrillic letters that look Latin, e.g. САС/СОSР. */
const symbol = /(?<![\p{L}\p{N}])[АВСЕНКМОРТХ]{1,6}(?:\/[АВСЕНКМОРТХA-Z0-9.]{1,20}){1,6}(?![\p{L}])/gu

const read = (word: string, alphabet: ReadonlyMap<string, string>) =>
  Array.from(word, (letter) => alphabet.get(letter) ?? letter).join('')

const inOneScript = (word: string): string => {
  const [latin, cyrillic] = [word.match(/[A-Za-z]/g) ?? [], word.match(/[а-яё]/giu) ?? []]
  // Letters that only one script has say which one it is; without any, the majority does.
  const own = cyrillic.filter((letter) => !toLatin.has(letter)).length
  const foreign = latin.filter((letter) => !toCyrillic.has(letter)).length
  if (own > 0 && foreign > 0) return word
  const isCyrillic = own !== foreign ? own > foreign : cyrillic.length > latin.length && !word.includes('/')
  return read(word, isCyrillic ? toCyrillic : toLatin)
}

/** Reads letters of the other script that look alike as those of the word they stand in. */
export const foldHomoglyphs = (text: MappedText): MappedText => {
  if (!/[А-Яа-яЁё]/.test(text.text) || !/[A-Za-z/]/.test(text.text)) return text
  return text
    .replace(token, ([found], slice) => (isMixed(found) ? inOneScript(found) : slice))
    .replace(alone, ([letter]) => toCyrillic.get(letter) ?? letter)
    .replace(symbol, ([found]) => read(found, toLatin))
}
