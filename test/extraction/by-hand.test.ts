import { test } from 'tap'
import { extractReport } from '#extraction/extract-report.ts'
import { evaluateFolder } from '../../scripts/eval-reports/evaluate-folder.ts'
import { testTerms as terms } from '../support/portal.ts'

const folder = new URL('by-hand/', import.meta.url).pathname

test('reports written without a look at the extractor, each misread once, are read whole', async (t) => {
  const { reports } = await evaluateFolder(folder, async (file) =>
    extractReport(file.toString('utf8'), { terms })
  )
  t.equal(reports.length, 8)
  for (const { name, differences, refused } of reports) {
    t.equal(refused, undefined, name)
    t.same(differences, [], name)
  }
})
