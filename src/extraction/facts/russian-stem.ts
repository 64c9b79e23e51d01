const endings = [
  'ами',
  'ями',
  'ого',
  'его',
  'ому',
  'ему',
  'ыми',
  'ими',
  'ой',
  'ей',
  'ый',
  'ий',
  'ая',
  'яя',
  'ое',
  'ее',
  'ые',
  'ие',
  'ых',
  'их',
  'ую',
  'юю',
  'ом',
  'ем',
  'ым',
  'им',
  'ах',
  'ях',
  'ам',
  'ям',
  'ов',
  'ев',
  'а',
  'я',
  'о',
  'е',
  'ы',
  'и',
  'у',
  'ю',
  'ь',
  'й'
]
const shortestStem = 3

/** A Russian word, folded, without each ending of case and number it may have, the longest first. */
export const russianStems = (word: string): string[] => {
  const found = endings.filter((one) => word.endsWith(one) && word.length - one.length >= shortestStem)
  return found.length > 0 ? found.map((ending) => word.slice(0, -ending.length)) : [word]
}

/** The same without the longest: `словении` and `словения` are `словени`. */
export const russianStem = (word: string): string => russianStems(word)[0]!
