import fc from 'fast-check'
import { test } from 'tap'
import {
  compact,
  fold,
  identifiersIn,
  indexWords,
  queryWords,
  unsegmentedWords,
  withCompactIdentifiers,
  withoutControls,
  wordsOf
} from '#domain/words.ts'

test('folding makes what reads the same the same', async (t) => {
  const cases: [text: string, folded: string, why: string][] = [
    ['Čapek Ñandú ÉTAT', 'capek nandu etat', 'diacritics and case'],
    ['e\u0301tat', 'etat', 'diacritics written apart'],
    ['İstanbul', 'istanbul', 'the Turkish capital'],
    ['Ёлка', 'елка', 'ё is е'],
    ['ЙОД и\u0306од', 'йод йод', 'й stays, however it is written'],
    ['ﬁnance ２０２３', 'finance 2023', 'ligatures and wide digits'],
    ['٢٠٢٣', '2023', 'Arabic-Indic digits'],
    ['۱۴۰۲', '1402', 'Persian digits'],
    ['أإآٱا', 'ااااا', 'forms of alif'],
    ['مؤتمر سائل', 'موتمر سايل', 'hamza on its carriers'],
    ['مستشفى', 'مستشفي', 'alif maqsura'],
    ['جريمة', 'جريمه', 'ta marbuta'],
    ['کرایه یک', 'كرايه يك', 'Persian kaf and ya'],
    ['مُنَظَّمَة', 'منظمه', 'vowel signs'],
    ['محـــكمة', 'محكمه', 'tatweel'],
    ['ﻻ', 'لا', 'presentation forms'],
    ['打击', '打击', 'Chinese stays']
  ]
  for (const [text, folded, why] of cases) t.equal(fold(text), folded, why)
})

test('folding twice changes nothing more', async (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
    { numRuns: 300 }
  )
  t.pass()
})

test('words are taken apart at everything that is no letter or digit', async (t) => {
  const cases: [text: string, words: string[]][] = [
    ['', []],
    ['— !? «»', []],
    ['Act 121 of 1998', ['act', '121', 'of', '1998']],
    ['l’État d’Israël', ['l', 'etat', 'd', 'israel']],
    ['CTOC/COP/WG.2/2023/3', ['ctoc', 'cop', 'wg', '2', '2023', '3']],
    ['\u202Eabc\u200Fdef', ['abc', 'def']],
    ['打击跨国有组织犯罪公约', ['打击', '跨国', '有', '组织', '犯罪', '公约']],
    ['刑法第191条', ['刑法', '第', '191', '条']]
  ]
  for (const [text, words] of cases) t.same(wordsOf(text), words, text)
  t.same(unsegmentedWords('打击跨国 犯罪 Act'), ['打击跨国', '犯罪', 'act'], 'or Chinese stays in one piece')
})

test('Arabic is found without the article and what is written together with it', async (t) => {
  const cases: [text: string, words: string[]][] = [
    ['الجريمة المنظّمة', ['جريمه', 'منظمه']],
    ['جريمة منظمة', ['جريمه', 'منظمه']],
    ['والجريمة', ['جريمه']],
    ['بالقانون وبالقانون كالقانون فالقانون', ['قانون', 'قانون', 'قانون', 'قانون']],
    ['للجريمة وللجريمة', ['جريمه', 'جريمه']],
    ['المادة ٥', ['ماده', '5']],
    ['الله', ['الله']],
    ['ألمانيا', ['مانيا']],
    ['مكافحة غسل الأموال', ['مكافحه', 'غسل', 'اموال']]
  ]
  for (const [text, words] of cases) {
    t.same(queryWords(text), words, text)
    t.same(indexWords(text), words, `${text}, as it is indexed`)
  }
})

test('an identifier is one word of a query, however it is written', async (t) => {
  const cases: [text: string, words: string[]][] = [
    ['416-bis', ['416bis']],
    ['416 bis', ['416bis']],
    ['416bis', ['416bis']],
    ['416‐BIS', ['416bis']],
    ['art. 416-bis c.p.', ['art', '416bis', 'c', 'p']],
    ['Ley 599 ter', ['ley', '599ter']],
    ['CTOC/COP/WG.2/2023/3', ['ctoccopwg220233']],
    ['A/RES/55/25', ['ares5525']],
    ['121/1991', ['1211991']],
    ['١٢١/١٩٩١', ['1211991']],
    ['Act 121 of 1998', ['act', '121', 'of', '1998']],
    ['well-known', ['well', 'known']],
    ['5 bisons', ['5', 'bisons']]
  ]
  for (const [text, words] of cases) t.same(queryWords(text), words, text)
})

test('identifiers in a text are found whole and by their parts', async (t) => {
  const cases: [text: string, identifiers: string[]][] = [
    ['Act 121 of 1998', []],
    ['a well-known law', []],
    ['art. 416-bis and 416 bis', ['416bis']],
    ['art. 416-bis.1', ['416bis1', '416bis', 'bis1']],
    [
      'see COP/WG.2/2023/3.',
      ['copwg220233', 'copwg2', 'copwg22023', 'wg2', 'wg22023', 'wg220233', '22023', '220233', '20233']
    ],
    ['Law No. 2010/1 and 2010-2', ['20101', '20102']],
    ['1-2-3-4-5-6-7-8-9', ['123456789']]
  ]
  for (const [text, identifiers] of cases) t.same(identifiersIn(text), identifiers, text)
  t.same(indexWords('art. 416-bis'), ['art', '416', 'bis', '416bis'])
  t.equal(withCompactIdentifiers('Art. 416-bis, well-known'), 'art. 416bis, well-known')
  t.equal(compact('CTOC/COP/WG.2/2023/3'), 'ctoccopwg220233')
  t.equal(compact('Act 121 of 1998'), 'act121of1998')
  t.equal(compact('— . '), '')
})

test('no segmentation of a Chinese query misses a text that holds it', async (t) => {
  const text = '中华人民共和国刑法第191条规定打击跨国有组织犯罪和洗钱罪'
  const indexed = new Set(indexWords(text))
  const missed: string[] = []
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= text.length; to++) {
      const query = text.slice(from, to)
      // A number is one word: only the whole of it is in the text.
      if (/^\d|\d$/.test(query)) continue
      if (!queryWords(query).every((word) => indexed.has(word))) missed.push(query)
    }
  }
  t.same(missed, [])
})

test('control characters go and line breaks stay', async (t) => {
  t.equal(withoutControls('a\u0000b\u001B[2J\u007F\uE000c\td\r\ne'), 'ab[2Jc\td\r\ne')
})
