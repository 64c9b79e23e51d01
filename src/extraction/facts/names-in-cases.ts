/** Words after which a Russian name stands in the genitive, with nothing between that would end that. */
const genitive = /под (?:со)?(?:председательством|руководством)(?!.*котор)/iu
/** Whoever is elected stands in the accusative, which men have like the genitive: избрало Анну Петрову и Ивана Петрова. */
const accusative = /избра(?:л|ла|ло|ли)(?!\p{L})[^:]*$/iu

type Endings = readonly (readonly [RegExp, string])[]

const genitives: Endings = [
  [/(?<=(?:ск|цк))ой$/u, 'ая'],
  [/(?<=(?:ск|цк))ого$/u, 'ий'],
  [/(?<=(?:[оеё]в|[иы]н))ой$/u, 'а'],
  [/(?<=[иь])и$/u, 'я'],
  [/(?<=[бвдзлмнпрстфц])ы$/u, 'а'],
  [/(?<=[аеиоуэюя])я$/u, 'й'],
  [/(?<=[бвджзлмнпрстфхцчшщгк])а$/u, ''],
  [/(?<=[бвдзлмнпрст])я$/u, 'ь']
]

const ofWoman = /(?:[оеё]в|[иы]н)у$|[сц]кую$/u
const accusativesOfWomen: Endings = [
  [/(?<=[сц]к)ую$/u, 'ая'],
  [/(?<=[бвджзлмнпрстфхцчшщгк])у$/u, 'а'],
  [/ю$/u, 'я']
]

const withEndings = (name: string, endings: Endings): string =>
  name
    .split(' ')
    .map((word) => {
      const [ending, nominative] = endings.find(([one]) => word.length > 3 && one.test(word)) ?? []
      return ending ? word.replace(ending, nominative!) : word
    })
    .join(' ')

/**
 * The nominative of a Russian name whose case the words before it govern: под председательством Алии Бекмухамедовой.
 * Words whose ending tells nothing (Ольги or Наоки) stay.
 */
export const nominativeAfter = (before: string, name: string): string => {
  if (genitive.test(before)) return withEndings(name, genitives)
  if (!accusative.test(before)) return name
  const isWoman = name.split(' ').some((word) => ofWoman.test(word))
  return withEndings(name, isWoman ? accusativesOfWomen : genitives)
}
