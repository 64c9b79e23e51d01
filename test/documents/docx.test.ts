import { test } from 'tap'
import { readText } from '#documents/read-text.ts'
import { makeDocx, type Parts, paragraph } from './make-docx.ts'

const linesOf = async (parts: Parts) =>
  (await readText(makeDocx(parts))).text.split('\n').filter((line) => line !== '')

const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

test('the numbers that Word draws stand in the text', async (t) => {
  const numbering = [
    abstract(1, level(0, 'upperRoman', '%1.'), level(1, 'upperLetter', '%2.')),
    abstract(2, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)')),
    abstract(3, level(0, 'decimal', 'Recommendation %1', '<w:suff w:val="space"/>')),
    abstract(4, level(0, 'bullet', '\uf0b7')),
    list(1, 1),
    list(2, 2),
    list(3, 3),
    list(4, 4),
    // Begins anew at 7, where the other list of the same form would go on.
    list(5, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
  ].join('')
  const body = [
    paragraph('Introduction', [1]),
    paragraph('First', [2]),
    paragraph('Recommendations', [1]),
    paragraph('General', [1, 1]),
    paragraph('Second', [2]),
    paragraph('one', [2, 1]),
    paragraph('deeper', [2, 2]),
    paragraph('two', [2, 1]),
    paragraph('Third', [2]),
    paragraph('one again', [2, 1]),
    paragraph('', [3]),
    paragraph('States should act.'),
    paragraph('point', [4]),
    paragraph('Seventh', [5]),
    paragraph('Not in a list', [0])
  ].join('')
  t.same(await linesOf({ body, numbering }), [
    'I.\tIntroduction',
    '1.\tFirst',
    'II.\tRecommendations',
    'A.\tGeneral',
    '2.\tSecond',
    '(a)\tone',
    '(i)\tdeeper',
    '(b)\ttwo',
    '3.\tThird',
    '(a)\tone again',
    'Recommendation 1',
    'States should act.',
    '• point',
    '7.\tSeventh',
    'Not in a list'
  ])
})

test('numbers are written as the language has them, and come from styles too', async (t) => {
  const formats: [string, string, string[]][] = [
    ['chineseCounting', '%2、', ['一、', '二、']],
    ['arabicAbjad', '(%2)', ['(أ)', '(ب)']],
    ['russianLower', '%2)', ['а)', 'б)']],
    ['decimalFullWidth', '%2．', ['１．', '２．']]
  ]
  for (const [format, text, written] of formats) {
    const numbering =
      abstract(1, level(0, 'decimal', '%1.'), level(1, format, text, '<w:pStyle w:val="Item"/>')) + list(1, 1)
    const styles =
      '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Lower"><w:basedOn w:val="Item"/></w:style>'
    const item = (style: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
    const lines = await linesOf({ body: item('Item') + item('Lower'), numbering, styles })
    t.same(
      lines,
      written.map((mark) => `${mark}\tx`),
      format
    )
  }
})

test('what is printed is read, each line and row of its own, and what is not is left', async (t) => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
  const body = [
    `<w:tbl><w:tr>${cell('Conference of the Parties')}${cell('Distr.: General', '13 June 2031')}</w:tr></w:tbl>`,
    `<w:p>${run('<w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>')}</w:p>`,
    `<w:p>${run('<w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t>')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('<w:t>added</w:t>')}</w:ins></w:p>`,
    `<w:p>${run('<w:t>resolution 9/1</w:t>')}${run('<w:footnoteReference w:id="2"/>')}${run('<w:t xml:space="preserve"> of</w:t>')}</w:p>`,
    `<w:p>${run('<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>boxed</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>')}</w:p>`,
    `<w:p>${run('<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>&#x421;траны &amp; &lt;b&gt;</w:t>')}</w:p>`,
    `<w:tbl><w:tr>${cell('Kenya')}${cell('Accepted')}</w:tr><w:tr>${cell('Peru')}${cell('Noted')}</w:tr></w:tbl>`,
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr>'
  ].join('')
  const footnotes =
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>not this</w:t></w:r></w:p></w:footnote>' +
    `<w:footnote w:id="2">${paragraph('See CTOC/COP/1.')}</w:footnote>`
  t.same(await linesOf({ body, footnotes, header: paragraph('CTOC/COP/WG.2/2031/3') }), [
    'CTOC/COP/WG.2/2031/3',
    'Conference of the Parties',
    'Distr.: General',
    '13 June 2031',
    'One',
    'two\tthree',
    'added',
    'resolution 9/1 of',
    'boxed',
    'Страны & <b>',
    'Kenya\tAccepted',
    'Peru\tNoted',
    '__________________',
    '1  See CTOC/COP/1.'
  ])
})
