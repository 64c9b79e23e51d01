import { readdirSync, readFileSync } from 'node:fs'
import type { Term, TermReference, Vocabularies, Vocabulary } from '#domain/term.ts'
import { faultOf, inSixLanguages, isObject, isText } from './term-fault.ts'

const fail = (file: string, code: unknown, fault: string): never => {
  throw new Error(`${file}: ${isText(code) ? code : '(no code)'}: ${fault}`)
}

const readVocabulary = (folder: URL, file: string): Vocabulary => {
  const vocabulary = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const { scheme, labels, description, terms } = vocabulary
  if (`${scheme}.json` !== file) fail(file, scheme, 'the file is not named for its scheme')
  if (!inSixLanguages(labels, isText)) fail(file, scheme, 'a label is missing in one of the six languages')
  if (!isText(description)) fail(file, scheme, 'the description is missing')
  if (!Array.isArray(terms)) fail(file, scheme, 'there is no list of terms')
  const codes = new Set<string>()
  for (const term of terms) {
    const fault = isObject(term) ? faultOf(term, scheme) : 'it is not a term'
    if (fault) fail(file, term?.code, fault)
    if (codes.has(term.code)) fail(file, term.code, 'the code is given twice')
    codes.add(term.code)
  }
  return vocabulary
}

const keyOf = ({ scheme, code }: TermReference) => `${scheme} ${code}`

const checkBroader = (vocabularies: Vocabularies) => {
  const all = new Map(
    [...vocabularies.values()].flatMap(({ terms }) => terms.map((term) => [keyOf(term), term]))
  )
  const sound = new Set<string>()
  const climb = (term: Term, below: readonly string[]) => {
    const key = keyOf(term)
    const file = `${term.scheme}.json`
    if (below.includes(key))
      fail(file, term.code, `it is broader than itself: ${[...below, key].join(' < ')}`)
    if (sound.has(key)) return
    for (const reference of term.broader) {
      const broader = all.get(keyOf(reference))
      if (!broader) return fail(file, term.code, `its broader term ${keyOf(reference)} does not exist`)
      climb(broader, [...below, key])
    }
    sound.add(key)
  }
  for (const term of all.values()) climb(term, [])
}

/**
 * Reads the vocabularies from their files and refuses a faulty one by file, code and fault. Reads anew at every
 * call, so the caller keeps the answer.
 */
export const readVocabularies = (folder = new URL('.', import.meta.url)): Vocabularies => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const vocabularies = new Map(
    files.sort().map((file) => {
      const vocabulary = readVocabulary(folder, file)
      return [vocabulary.scheme, vocabulary] as const
    })
  )
  checkBroader(vocabularies)
  return vocabularies
}
