import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from 'tap'
import type { Extraction } from '#extraction/extraction.ts'
import { writeReview } from '#report-import/review/write-review.ts'
import { testTerms } from '../support/portal.ts'
import { documentOf } from './sample.ts'
import { smallReport } from './small-report.ts'

const pageOf = (extraction: Extraction, text: string) => {
  const { read: _read, wanted, corrections: _corrections, ...source } = documentOf(extraction, text)
  return writeReview({ ...source, extraction: wanted }, testTerms)
}

const hostile = `</script><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`

const hostilePage = () => {
  const [extraction, text] = smallReport()
  extraction.metadata.title = hostile
  extraction.metadata.chairs[0]!.name = hostile
  extraction.recommendations[0]!.text = hostile
  extraction.recommendations[1]!.flags = ['joined_across_page']
  return pageOf(extraction, `${text}\n${hostile}`)
}

const run = promisify(execFile)
const browser = await run('chromium', ['--version']).then(
  () => false as const,
  () => 'There is no chromium here.'
)

test('the page holds everything, loads nothing, and lets no document into its markup', async (t) => {
  const page = hostilePage()
  t.match(page, /^<!doctype html>/)
  t.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/)
  t.notMatch(page, /(?:src|href)=["']?(?:https?:)?\/\//)
  t.equal(page.split('</script>').length, 3, 'its two scripts and no other')
  t.notMatch(page, /<img/)
  t.notMatch(page, /^(?:import|export) /m, 'its modules are joined')
})

test('in a browser it shows the text with marks beside fields, and nothing of a document runs', {
  skip: browser
}, async (t) => {
  const shown = async (html: string) => {
    const path = join(t.testdir({}), 'review.html')
    writeFileSync(path, html)
    const { stdout } = await run(
      'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--virtual-time-budget=2000',
        '--dump-dom',
        `file://${path}`
      ],
      { maxBuffer: 50 * 1024 * 1024, timeout: 120_000 }
    )
    return stdout
  }
  const page = await shown(hostilePage())
  t.match(page, '<title>Review: report.txt</title>', 'no script of the document ran')
  t.notMatch(page, /<img/)
  t.equal(page.match(/<section class="recommendation/g)?.length, 3)
  t.match(page, /<mark class="text" data-pointer="\/recommendations\/1\/text"/)
  t.match(page, /<mark class="tag" data-pointer="\/recommendations\/2\/suggested_tags\/0"/)
  t.match(page, /<span class="flag">joined_across_page<\/span>/)
  t.match(page, /<div id="source" lang="en" dir="ltr">/)

  const [arabic, text] = smallReport()
  arabic.metadata.language = 'ar'
  t.match(await shown(pageOf(arabic, text)), /<div id="source" lang="ar" dir="rtl">/)
})
