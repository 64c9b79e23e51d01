import { paragraphWords } from './words/citation-words.ts'
import { anyOf } from './words/languages.ts'

const { ru, ar, zh: _zh, ...latin } = paragraphWords
const numbers =
  '\\d{1,3}(?: ?\\([a-z]{1,3}\\)){0,2}(?:(?:, | to | à | al? | and | et | y | и | ?و ?|-)\\d{1,3}(?: ?\\([a-z]{1,3}\\)){0,2}){0,8}'
const paragraph = `(?<word>${anyOf([...Object.values(latin), ru, ar])}) (?<numbers>${numbers})`
const linking = "(?: ?,? ?(?:of|de|du|del|to|à|des|из|к|من|ل|à la|de la|de l'|de los|of the) ?)"
// paragraph 15 of the annex to …
const annex = "(?:(?:the annex|l'annexe|anexo|приложения|مرفق)(?: to| de la| de| a la| к)? ?)?"

const before = new RegExp(
  `(?<![\\p{L}\\p{N}])${paragraph}${linking}?${annex}(?:(?:its|the|sa|su|la|своей|ее) )?(?:l')? ?$`,
  'iu'
)
const after = new RegExp(
  `^,? ?(?:in particular |notamment (?:le |son )?|en particular (?:el )?|в частности )?${paragraph}`,
  'iu'
)
const chineseAfter = /^(?:附件)?(?:第(?<number>\d{1,3})[段款])/u

/** As a reader would cite it: nominative in Russian, without the article and what is joined to it in Arabic. */
const told = (word: string, printed: string): string => {
  if (/^п/iu.test(word)) return `${/[-,и ]/u.test(printed) ? 'пункты' : 'пункт'} ${printed}`
  const bare = /\p{Script=Arabic}/u.test(word) ? word.replace(/^[وفبلك]{0,2}(?:ال|ل)?(?=فقر)/u, 'ال') : word
  return `${bare} ${printed}`
}

/** The paragraph of an act or article, printed before it (`paragraph 1 of article 8`) or after it. */
export const pinpointOf = (text: string, start: number, end: number): string | null => {
  const match =
    before.exec(text.slice(Math.max(0, start - 120), start)) ?? after.exec(text.slice(end, end + 90))
  if (match) return told(match.groups!.word!, match.groups!.numbers!)
  const chinese = chineseAfter.exec(text.slice(end, end + 20))
  return chinese ? chinese[0].replace('附件', '') : null
}
