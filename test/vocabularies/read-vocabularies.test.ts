import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Test, test } from 'tap'
import { unLanguages } from '#domain/term.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const six = <Value>(value: Value) => Object.fromEntries(unLanguages.map((language) => [language, value]))

const thing = (code: string, more: object = {}) => ({
  scheme: 'thing',
  code,
  labels: six(code),
  confirmed: six(false),
  aliases: {},
  broader: [],
  ...more
})

const under = (code: string) => ({ broader: [{ scheme: 'thing', code }] })

const reading = (t: Test, terms: object[], more: object = {}) => {
  const folder = mkdtempSync(join(t.testdir({}), 'vocabularies-'))
  const vocabulary = { scheme: 'thing', labels: six('Thing'), description: 'Things.', terms, ...more }
  writeFileSync(join(folder, 'thing.json'), JSON.stringify(vocabulary))
  return () => readVocabularies(pathToFileURL(`${folder}/`))
}

test('a sound vocabulary is read as its file has it', async (t) => {
  const terms = [thing('a'), thing('b', { ...under('a'), notation: '1', aliases: { und: ['bee'] } })]
  t.same(reading(t, terms)().get('thing')!.terms, terms)
})

test('a faulty vocabulary is refused by file, code and fault', async (t) => {
  const faults: [object[], string][] = [
    [[thing('Not a code')], 'Not a code: the code is malformed'],
    [[thing('a', { scheme: 'other' })], 'a: its scheme is not thing'],
    [[thing('a'), thing('a')], 'a: the code is given twice'],
    [[thing('a', { labels: { en: 'A' } })], 'a: a label is missing in one of the six languages'],
    [[thing('a', { labels: { ...six('A'), ru: ' ' } })], 'a: a label is missing in one of the six languages'],
    [
      [thing('a', { confirmed: six('yes') })],
      'a: confirmed does not say yes or no for each of the six languages'
    ],
    [[thing('a', { aliases: { de: ['A'] } })], 'a: the aliases are not lists of names by language'],
    [[thing('a', { aliases: { en: [] } })], 'a: the aliases are not lists of names by language'],
    [[thing('a', { broader: ['b'] })], 'a: broader is not a list of terms'],
    [[thing('a', { sources: { und: 'here' } })], 'a: the sources are not texts by language'],
    [[thing('a', { rank: 'high' })], 'a: the rank is not a whole number'],
    [[thing('a', under('b'))], 'a: its broader term thing b does not exist'],
    [
      [thing('a', under('b')), thing('b', under('a'))],
      'a: it is broader than itself: thing a < thing b < thing a'
    ]
  ]
  for (const [terms, fault] of faults) t.throws(reading(t, terms), { message: `thing.json: ${fault}` }, fault)
  t.throws(reading(t, [], { scheme: 'other' }), {
    message: 'thing.json: other: the file is not named for its scheme'
  })
  t.throws(reading(t, [], { description: '' }), { message: 'thing.json: thing: the description is missing' })
})
