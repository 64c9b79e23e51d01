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

/** A Russian word, folded, without its ending of case and number: `словении` and `словения` are `словени`. */
export const russianStem = (word: string): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem)
  return ending ? word.slice(0, -ending.length) : word
}
