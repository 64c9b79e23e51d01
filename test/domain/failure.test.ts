import { test } from 'tap'
import { causeOf, Failure, quotable } from '#domain/failure.ts'

test('a value is repeated short, on one line and without control characters', async (t) => {
  const cases: [value: unknown, shown: string][] = [
    ['plain', 'plain'],
    ['', ''],
    ['a\nb\tc\rd', 'a b c d'],
    ['a\u0000b\u001B[31mc\u007Fd\u0085e', 'a b [31mc d e'],
    ['a\u202Eb\u200Fc\u2028d\u2029e\uFEFFf', 'a b c d e f'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['x'.repeat(101), `${'x'.repeat(99)}…`],
    ['😀'.repeat(200), `${'😀'.repeat(99)}…`],
    ['<script>', '<script>'],
    [5, '5'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [['a', 1], '["a",1]'],
    [{ a: 'b' }, '{"a":"b"}']
  ]
  for (const [value, shown] of cases) t.equal(quotable(value), shown)
})

test('a failure is found behind the errors that carry it on', async (t) => {
  const failure = new Failure('not-found', 'There is nothing.', [{ parameter: 'q', detail: 'is empty' }])
  const wrapped = new Error('outer', { cause: new Error('inner', { cause: failure }) })
  t.equal(causeOf(wrapped, Failure), failure)
  t.equal(causeOf(failure, Failure), failure)
  t.equal(causeOf(new Error('other'), Failure), undefined)
  t.equal(causeOf('no error', Failure), undefined)
  t.match(failure, { name: 'Failure', code: 'not-found', faults: [{ parameter: 'q' }] })
})
