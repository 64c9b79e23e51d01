import fc from 'fast-check'
import { test } from 'tap'
import { type Expression, leavesOf, written } from '#domain/expression.ts'
import { Failure } from '#domain/failure.ts'
import { deepest, mostLeaves, readBoolean } from '#domain/read-boolean.ts'

test('a Boolean query is read as catalogues read it', async (t) => {
  const cases: [typed: string, read: string, why: string][] = [
    ['money laundering', 'money AND laundering', 'words side by side mean AND'],
    ['money AND laundering', 'money AND laundering', ''],
    ['a b OR c d', 'a AND b OR c AND d', 'AND binds before OR'],
    ['a AND (b OR c)', 'a AND (b OR c)', ''],
    ['(a OR b) (c OR d)', '(a OR b) AND (c OR d)', ''],
    ['a NOT b', 'a AND NOT b', ''],
    ['a OR NOT b c', 'a OR NOT b AND c', 'NOT binds first'],
    ['NOT (a OR b)', 'NOT (a OR b)', 'NOT alone is everything else'],
    ['NOT NOT a', 'NOT NOT a', ''],
    ['((a))', 'a', 'brackets too many are none'],
    ['a and b or not c', 'a AND and AND b AND or AND not AND c', 'operators are in capitals'],
    ['Androgynous ORDER NOTICE', 'androgynous AND order AND notice', 'and words of their own'],
    ['"Proceeds of Crime"', '"proceeds of crime"', ''],
    ['“proceeds of crime” AND «blanchiment»', '"proceeds of crime" AND "blanchiment"', 'quotes of all sorts'],
    ['「反洗钱」', '"反 洗钱"', ''],
    ['a"b c"d', 'a AND "b c" AND d', ''],
    ['launder*', 'launder*', ''],
    ['"organi* crim*"', '', 'only the last word of a phrase goes on'],
    ['"organized crim*"', '"organized crim*"', ''],
    ['launder*, corrupt*.', 'launder* AND corrupt*', 'punctuation after it'],
    ['Código PENAL', 'codigo AND penal', 'accents and case are nothing'],
    ['416-bis', '416bis', 'identifiers in one piece'],
    ['CTOC/COP/WG.2/2023/3 OR 121/1991', 'ctoccopwg220233 OR 1211991', ''],
    ['well-known', 'well AND known', ''],
    ['l’État', 'l AND etat', ''],
    ['الأموال', 'اموال', ''],
    ['反有组织犯罪', '反 AND 有 AND 组织 AND 犯罪', 'Chinese is segmented'],
    ['（洗钱　OR　恐怖主义） AND 法', '(洗钱 OR 恐怖 AND 主义) AND 法', 'wide brackets and blanks'],
    ['Act — Kenya', 'act AND kenya', 'punctuation alone is nothing'],
    ['洗*', '洗*', '']
  ]
  for (const [typed, read, why] of cases) {
    if (read === '') t.throws(() => readBoolean(typed), Failure, why)
    else t.equal(written(readBoolean(typed)), read, `${typed} ${why && `(${why})`}`)
  }
})

test('what is not understood is refused, with the character', async (t) => {
  const cases: [typed: string, position: number, detail: RegExp][] = [
    ['', 0, /no word/],
    ['  — ', 0, /no word/],
    ['AND a', 0, /AND needs .* before/],
    ['a AND', 2, /AND needs .* after/],
    ['a AND AND b', 2, /AND needs .* after/],
    ['a OR', 2, /OR needs .* after/],
    ['OR a', 0, /OR needs .* before/],
    ['a AND OR b', 2, /AND needs .* after/],
    ['NOT', 0, /NOT needs .* after/],
    ['a NOT', 2, /NOT needs .* after/],
    ['a OR NOT AND b', 5, /NOT needs .* after/],
    ['()', 0, /nothing in them/],
    ['a AND ( )', 6, /nothing in them/],
    ['(a OR b', 0, /not closed/],
    ['a OR (b', 5, /not closed/],
    ['((a) b', 0, /not closed/],
    ['a) b', 1, /not opened/],
    [')', 0, /not opened/],
    ['a (OR b)', 3, /OR needs .* before/],
    ['(a AND)', 3, /AND needs .* after/],
    ['"a b', 0, /not closed/],
    ['x "a" "b', 6, /not closed/],
    ['“a b', 0, /not closed/],
    ['""', 0, /without a word/],
    ['a "—"', 2, /without a word/],
    ['*', 0, /none before/],
    ['a *', 2, /none before/],
    ['*ing', 0, /none before/],
    ['wo*d', 2, /end of a word/],
    ['wo**', 2, /end of a word/],
    ['l*', 0, /too short/],
    ['"a* b"', 2, /last word/],
    ['law -kenya', 4, /write NOT/],
    ['law +kenya', 4, /write AND/],
    ['a && b', 2, /write AND/],
    ['a | b', 2, /write OR/],
    ['𝒳𝒳 (', 3, /nothing|not closed|needs|no word/],
    ['洗钱 (', 3, /not closed|no word|nothing/],
    [Array.from({ length: mostLeaves + 1 }, () => 'ab').join(' '), mostLeaves * 3, /one word more/],
    [`${'('.repeat(deepest + 1)}a${')'.repeat(deepest + 1)}`, deepest, /inside each other/],
    [`${'NOT '.repeat(deepest + 1)}a`, 4 * deepest, /inside each other/],
    ['x'.repeat(201), 0, /too long/]
  ]
  for (const [typed, position, detail] of cases) {
    try {
      t.fail(`${typed} was read as ${written(readBoolean(typed))}`)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      t.equal(error.code, 'invalid-parameter')
      t.match(error.faults, [{ parameter: 'q', position, detail }], typed.slice(0, 40))
    }
  }
})

const word = fc.constantFrom('law', 'money', 'crime', 'penal', '416bis', '洗钱', 'закон', 'قانون')
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    is: fc.constant('word' as const),
    word,
    reach: fc.constantFrom('forms' as const, 'beginning' as const)
  }),
  fc.record({
    is: fc.constant('phrase' as const),
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    open: fc.boolean()
  })
)
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ is: fc.constant('not' as const), of: tie('expression') }),
    fc.record({
      is: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('expression'), { minLength: 2, maxLength: 3 })
    })
  )
}))

/** Parts of the same sort inside each other are one. */
const flat = (given: Expression): Expression => {
  if (given.is === 'not') return { is: 'not', of: flat(given.of) }
  if (given.is === 'word' || given.is === 'phrase') return given
  const of = given.of.map(flat).flatMap((part) => (part.is === given.is ? part.of : [part]))
  return { is: given.is, of }
}

test('what is written out is read as the same', async (t) => {
  fc.assert(
    fc.property(expression, (given) => {
      fc.pre(leavesOf(given).length + leavesOf(given, false).length <= mostLeaves)
      t.equal(written(readBoolean(written(given))), written(given))
      const read = readBoolean(written(given))
      return JSON.stringify(flat(read)) === JSON.stringify(flat(given))
    }),
    { numRuns: 500 }
  )
})

test('whatever is typed is read, or refused with a character that is in it', async (t) => {
  const piece = fc.oneof(
    fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', '“', '”', '*', ' ', '-', 'a', 'bc', '洗', '«', '»'),
    fc.string({ unit: 'binary', maxLength: 4 })
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const typed = pieces.join('')
      try {
        return written(readBoolean(typed)) !== ''
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        const { position } = error.faults[0]!
        return position !== undefined && position >= 0 && position <= [...typed].length
      }
    }),
    { numRuns: 2000 }
  )
  t.pass()
})
