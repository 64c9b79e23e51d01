import fc from 'fast-check'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { faultsInRow, sourced } from './sourced.ts'

for (const kind of kinds.values()) {
  test(`a row that is a ${kind.name} already comes back as it is, strange fields included`, async (t) => {
    for (const { body, ...own } of kind.examples) {
      const [first, ...more] = sourced(kind.name, { ...own, ...body })
      t.same(first!.draft, { ...own, ...body })
      t.same(more, [])
      t.same(faultsInRow(kind.name, { ...own, ...body }), [])
      t.same(faultsInRow(kind.name, { ...own, ...body, strange: 1 }), ['/strange is not a field here'])
    }
  })

  test(`whatever a row of the kind ${kind.name} holds, it is judged and not stumbled over`, async (t) => {
    const names = [
      ...Object.keys(kind.draft.properties),
      ...['title', 'abstract', 'originalTitle', 'originalLanguage', 'untocArticles', 'country', 'region'],
      ...['heading', 'text', 'provisions', 'recommendations', '__proto__']
    ]
    const hostile = fc.constantFrom<unknown>(
      { toString: 1 },
      [{ toString: 1 }],
      [{ ref: {}, number: [[]] }],
      'constructor'
    )
    const value = fc.oneof(hostile, fc.jsonValue({ maxDepth: 2 }))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 }), (row) => {
        faultsInRow(kind.name, row)
      }),
      { numRuns: 300 }
    )
    t.pass()
  })
}
