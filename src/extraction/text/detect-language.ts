import { type UnLanguage, unLanguages } from '#domain/term.ts'
import type { Line } from './split-lines.ts'

const names: Record<UnLanguage, string> = {
  en: 'english|anglais|inglés|английский|الإنكليزية|الانكليزية|英文',
  fr: 'french|français|francés|французский|الفرنسية|法文',
  es: 'spanish|espagnol|español|испанский|الإسبانية|西班牙文',
  ru: 'russian|russe|ruso|русский|الروسية|俄文',
  ar: 'arabic|arabe|árabe|арабский|العربية|阿拉伯文',
  zh: 'chinese|chinois|chino|китайский|الصينية|中文'
}

const named = unLanguages.map((language): [UnLanguage, RegExp] => [
  language,
  new RegExp(`^(?:language ?:? ?)?(?:${names[language]})$`, 'iu')
])

/** Words that are frequent in one of the languages in Latin script and not in the others. */
const frequent: Partial<Record<UnLanguage, Set<string>>> = {
  en: new Set('the of and to in that for on with by as be were was is at from which its should'.split(' ')),
  fr: new Set('le la les des du et une dans pour que qui sur par au aux est sont été avec ont'.split(' ')),
  es: new Set('el los las del y una en para que por con se al es su como lo más deberían fue'.split(' '))
}

const jobLetters: Record<string, UnLanguage> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' }
const jobLetter = /\d{4,5}\*?\s?\(([ACEFRS])\)/

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The language the words of a text are of; undefined without enough of them. */
const languageOfWords = (text: string): UnLanguage | undefined => {
  const letters: [UnLanguage, number][] = [
    // One Chinese character says about as much as three letters.
    ['zh', 3 * count(text, /\p{Script=Han}/gu)],
    ['ru', count(text, /\p{Script=Cyrillic}/gu)],
    ['ar', count(text, /\p{Script=Arabic}/gu)]
  ]
  const latin = count(text, /\p{Script=Latin}/gu)
  const [script, most] = letters.reduce((best, one) => (one[1] > best[1] ? one : best))
  if (most > latin) return script
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = Object.entries(frequent).map(([language, known]): [UnLanguage, number] => [
    language as UnLanguage,
    words.filter((word) => known.has(word)).length
  ])
  const [language, score] = scores.reduce((best, one) => (one[1] > best[1] ? one : best))
  return score >= Math.max(3, words.length / 50) ? language : undefined
}

/** What the masthead says: its line of language, else the letter of the job number. */
const languageOfMasthead = (lines: readonly Line[]): UnLanguage | undefined => {
  const front = lines
    .map(({ text }) => text.text)
    .filter((text) => text !== '')
    .slice(0, 60)
  // A line alone, or a column of its own.
  const cells = front.flatMap((text) => text.split(/ {2,}/).map((cell) => cell.trim()))
  for (const cell of cells) {
    const language = cell.length < 30 && named.find(([, pattern]) => pattern.test(cell))?.[0]
    if (language) return language
  }
  const letter = front.map((text) => jobLetter.exec(text)?.[1]).find((found) => found !== undefined)
  return letter === undefined ? undefined : jobLetters[letter]
}

interface DetectedLanguage {
  language: UnLanguage
  /** Whether nothing but words and script told it. */
  isGuess: boolean
}

/** The language of a report; undefined when nothing tells it. A masthead that its words contradict is wrong. */
export const detectLanguage = (lines: readonly Line[]): DetectedLanguage | undefined => {
  const sample: string[] = []
  let length = 0
  // The front is in English in Russian, Arabic and Chinese documents, so look at all of a long sample.
  for (const { text } of lines) {
    sample.push(text.text)
    length += text.text.length
    if (length > 200_000) break
  }
  const spoken = languageOfWords(sample.join('\n'))
  const printed = languageOfMasthead(lines)
  if (spoken) return { language: spoken, isGuess: printed !== spoken }
  return printed && { language: printed, isGuess: false }
}
