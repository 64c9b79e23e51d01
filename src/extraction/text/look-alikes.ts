const latin = 'aceopxyABCEHKMOPTXiI'
const cyrillic = 'асеорхуАВСЕНКМОРТХіІ'

const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}]'
const mixed = `\\p{Script=Cyrillic}+\\p{Script=Latin}${letter}*|\\p{Script=Latin}+\\p{Script=Cyrillic}${letter}*`
// A preposition of one letter takes the alphabet of its neighbours.
const alone = '(?<=\\p{Script=Cyrillic} )[aceoyxACOKB](?= \\p{Script=Cyrillic})'

/** What holds letters of one alphabet that stand for those of another. */
export const lookAlikes = new RegExp(`${mixed}|${alone}`, 'gu')

const replaceFrom = (word: string, from: string, to: string) =>
  [...word].map((one) => (from.includes(one) ? to[from.indexOf(one)]! : one)).join('')

/** A word with letters of two alphabets, read in the one that most of it is of; as long as before. */
export const inOneAlphabet = (word: string): string => {
  const count = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const isCyrillic = count * 2 >= word.length || word.length === 1
  return isCyrillic ? replaceFrom(word, latin, cyrillic) : replaceFrom(word, cyrillic, latin)
}
