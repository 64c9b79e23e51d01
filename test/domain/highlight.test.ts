import fc from 'fast-check'
import { test } from 'tap'
import { escapeHtml, highlight } from '#domain/highlight.ts'
import { queryWords } from '#domain/words.ts'

test('words that begin like one of those wanted are marked', async (t) => {
  const cases: [text: string, q: string, html: string | undefined][] = [
    ['Money Laundering Act', 'launder', 'Money <mark>Laundering</mark> Act'],
    ['Act 121 of 1998', '121 1998', 'Act <mark>121</mark> of <mark>1998</mark>'],
    ['État de droit', 'etat', '<mark>État</mark> de droit'],
    ['Prelaundering', 'launder', undefined],
    ['nothing here', 'launder', undefined],
    ['', 'launder', undefined],
    ['anything', '', undefined],
    ['مكافحة غسل الأموال', 'أموال', 'مكافحة غسل <mark>الأموال</mark>'],
    ['مكافحة غسل أموال', 'الأموال', 'مكافحة غسل <mark>أموال</mark>'],
    ['打击洗钱犯罪', '洗钱', '打击<mark>洗钱</mark>犯罪'],
    ['中华人民共和国刑法', '共和国', '中华人民<mark>共和国</mark>刑法'],
    ['反洗钱法 Act', 'act', '反洗钱法 <mark>Act</mark>'],
    ['Закон о борьбе', 'закон', '<mark>Закон</mark> о борьбе']
  ]
  for (const [text, q, html] of cases) t.equal(highlight(text, queryWords(q)), html, `${q} in ${text}`)
})

test('a text cannot become markup', async (t) => {
  const cases: [text: string, q: string, html: string][] = [
    [
      '<script>alert(1)</script>',
      'script',
      '&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;'
    ],
    [
      'a <img src=x onerror="alert(1)"> b',
      'img',
      'a &lt;<mark>img</mark> src=x onerror=&quot;alert(1)&quot;&gt; b'
    ],
    [
      "it's <mark>mine</mark> & R&D",
      'mine',
      'it&#39;s &lt;mark&gt;<mark>mine</mark>&lt;/mark&gt; &amp; R&amp;D'
    ],
    ['&lt;b&gt; bold', 'bold', '&amp;lt;b&amp;gt; <mark>bold</mark>']
  ]
  for (const [text, q, html] of cases) t.equal(highlight(text, queryWords(q)), html, text)
  t.equal(escapeHtml(`<a href="x" title='y'>&`), '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
})

test('whatever the text and the words, there is no markup but the marks', async (t) => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '<mark>',
    'law',
    '洗钱',
    '洗',
    'ال',
    'قانون',
    ' ',
    '\\',
    '$&',
    '😀'
  )
  const text = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (shown, q) => {
      const html = highlight(shown, queryWords(q)) ?? ''
      return !/[<>"']/.test(html.replaceAll('<mark>', '').replaceAll('</mark>', '')) && html.isWellFormed()
    }),
    { numRuns: 300 }
  )
  t.pass()
})

test('a long text is cut around its first match, between words', async (t) => {
  const html = highlight(`${'before '.repeat(100)}laundering ${'after '.repeat(100)}`, ['laundering'])!
  t.match(html, /^… before before .*<mark>laundering<\/mark> after .* …$/)
  t.ok(html.length < 270, `${html.length} characters`)
  t.equal(highlight(`laundering ${'after '.repeat(100)}`, ['laundering'])!.startsWith('<mark>'), true)
  t.match(
    highlight(`${'before '.repeat(100)}laundering`, ['laundering']),
    /^… before .*<mark>laundering<\/mark>$/
  )
})

test('a long text without blanks is cut without losing its match or half a character', async (t) => {
  for (const filler of ['法', '𠀀']) {
    const text = `${filler.repeat(300)}x洗钱x${filler.repeat(300)} end`
    const html = highlight(text, ['洗钱'])!
    t.match(html, /<mark>洗钱<\/mark>/)
    t.ok(html.isWellFormed(), 'every character is whole')
    t.ok([...html].length < 270)
  }
})
