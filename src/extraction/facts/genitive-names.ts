/** Words after which a Russian name stands in the genitive, with nothing between that would end that. */
const governs = /под (?:со)?(?:председательством|руководством)(?!.*котор)/iu

export const isInGenitive = (before: string): boolean => governs.test(before)

const endings: readonly [RegExp, string][] = [
  [/(?<=(?:ск|цк))ой$/u, 'ая'],
  [/(?<=(?:ск|цк))ого$/u, 'ий'],
  [/(?<=(?:[оеё]в|[иы]н))ой$/u, 'а'],
  [/(?<=[иь])и$/u, 'я'],
  [/(?<=[бвдзлмнпрстфц])ы$/u, 'а'],
  [/(?<=[аеиоуэюя])я$/u, 'й'],
  [/(?<=[бвджзлмнпрстфхцчшщгк])а$/u, ''],
  [/(?<=[бвдзлмнпрст])я$/u, 'ь']
]

/**
 * The nominative of a Russian name in the genitive: Алии Бекмухамедовой is Алия Бекмухамедова. Words whose ending tells
 * nothing (Ольги or Наоки) stay.
 */
export const nominativeOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => {
      const [ending, nominative] = endings.find(([one]) => word.length > 3 && one.test(word)) ?? []
      return ending ? word.replace(ending, nominative!) : word
    })
    .join(' ')
