import { test } from 'tap'
import { readText } from '#documents/read-text.ts'
import { linesAt, makePdf, type Run } from './make-pdf.ts'

const textOf = async (pdf: Buffer) => (await readText(pdf)).text

test('a PDF is read in the order in which a reader reads it', async (t) => {
  const first: Run[] = [
    // Drawn first, and stands at the foot.
    { text: 'V.31-01234 (E)', x: 60, y: 40, size: 8 },
    { text: 'United Nations', x: 60, y: 800, size: 14 },
    { text: 'CTOC/COP/WG.2/2031/3', x: 420, y: 800, size: 12 },
    ...linesAt(60, 770, ['Conference of the Parties to the', 'Convention against Crime']),
    ...linesAt(420, 770, ['Distr.: General', '13 June 2031']),
    { text: 'II. Recommendations', x: 60, y: 710, size: 12 },
    { text: '7.', x: 60, y: 690 },
    // A word in two runs, and the mark of a footnote.
    { text: 'In resolu', x: 90, y: 690 },
    { text: 'tion 9/1', x: 135, y: 690 },
    { text: '3', x: 175, y: 694, size: 6 },
    { text: 'States', x: 181, y: 690 },
    { text: 'States', x: 181.5, y: 690 },
    ...linesAt(60, 678, ['should act.']),
    ...linesAt(60, 650, ['8. Second paragraph.'])
  ]
  const second: Run[] = [
    ...linesAt(60, 700, ['Recommendation 1', 'States should act.']),
    { text: 'CTOC/COP/WG.2/2031/3', x: 420, y: 800 }
  ]
  t.equal(
    await textOf(makePdf([first, second])),
    `United Nations\tCTOC/COP/WG.2/2031/3

Conference of the Parties to the
Convention against Crime

Distr.: General
13 June 2031

II. Recommendations
7. In resolution 9/1 States
should act.

8. Second paragraph.

V.31-01234 (E)
\fCTOC/COP/WG.2/2031/3

Recommendation 1
States should act.`
  )
})

test('a table is read row by row', async (t) => {
  const row = (y: number, ...cells: string[]) =>
    cells.map((text, index) => ({ text, x: 60 + index * 150, y }))
  const pdf = makePdf([[...row(700, 'Kenya', 'Accepted'), ...row(688, 'Peru', 'Noted')]])
  t.equal(await textOf(pdf), 'Kenya\tAccepted\nPeru\tNoted')
})

const arabic = [
  'ينبغي للدول الأطراف أن تنظر في المادة 29 من الاتفاقية (الفقرة 3) وفي القرار 11/2.',
  '(أ) أن تعزز التعاون الدولي؛',
  '7- أوصى الفريق العامل بما يلي:',
  // Half a pair of brackets a line.
  'وإيران (جمهورية',
  'الإسلامية) وباكستان'
]
const reversed = (text: string) => [...text].reverse().join('')
/** A line as it is drawn: from left to right, numbers in their own order, brackets as they look. */
const drawn = (line: string) =>
  reversed(line)
    .replace(/[\d/]*\d/g, reversed)
    .replace(/[()]/g, (sign) => (sign === '(' ? ')' : '('))

test('Arabic comes out as it is written, however it was drawn', async (t) => {
  const words = (line: string, y: number): Run[] => {
    let x = 550
    return line.split(' ').map((word) => {
      x -= word.length * 5 + 5
      return { text: /^[\d/]+$/.test(word) ? word : drawn(word), x: x + 5, y }
    })
  }
  const written = arabic.join('\n')
  t.equal(await textOf(makePdf([linesAt(60, 700, arabic.map(drawn))])), written, 'by lines')
  t.equal(
    await textOf(makePdf([arabic.flatMap((line, index) => words(line, 700 - index * 12))])),
    written,
    'by words'
  )
  t.equal(await textOf(makePdf([linesAt(60, 700, arabic)])), written, 'unshaped, as it is written')
  const shaped = reversed('\ufefb \ufe97\ufee8\ufec8\ufeae')
  t.equal(await textOf(makePdf([linesAt(60, 700, [shaped])])), 'لا تنظر', 'with the shapes of its letters')
  // U+E000 is one glyph for two letters in that PDF.
  const joined = `${reversed('طراف')}\ue000${reversed('خ')}`
  t.equal(await textOf(makePdf([linesAt(60, 700, [joined])])), 'خلاطراف', 'with two letters in a glyph')
  const numbers = `${drawn('يومي 30 و31 أيار/مايو 2033')} :A/78/5 (English)`
  t.equal(
    await textOf(makePdf([linesAt(60, 700, [numbers])])),
    'A/78/5 (English): يومي 30 و31 أيار/مايو 2033'
  )
})

test('Chinese and Russian come out without blanks that are not there', async (t) => {
  const chinese = ['联 合 国', '关于加强国际合作的建议。']
  t.equal(
    await textOf(makePdf([linesAt(60, 700, chinese)], { font: 'chinese' })),
    '联合国\n关于加强国际合作的建议。'
  )
  const russian = ['Государствам-участникам следует', 'рассмотреть вопрос № 3.']
  t.equal(await textOf(makePdf([linesAt(60, 700, russian)])), russian.join('\n'))
})
