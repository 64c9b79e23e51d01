import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { extractReport } from '#extraction/extract-report.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())

test('a file without text is refused as a scan', async (t) => {
  t.throws(() => extractReport(' \n\f \n', { terms }), { message: /no text/ })
})
