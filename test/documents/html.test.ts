import { test } from 'tap'
import { readText } from '#documents/read-text.ts'

const textOf = async (page: string | Buffer) => (await readText(Buffer.from(page))).text

test('a page is read as it is laid out, without what is of the site', async (t) => {
  const page = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Site</title><style>p { color: red }</style><script>var recommendation = 1</script></head>
<body><nav><ul><li>Home</ul></nav><div style="display: none">hidden</div>
<table><tr><td>Conference of the Parties<td><p>Distr.: General</p><p>13 June 2031</p></table>
<h2>II.&nbsp;Recommendations</h2>
<p>7. The Working   Group, in resolution 9/1<sup><a href="#n3">3</a></sup>
recommended, on the 1<sup>er</sup>:</p>
<ol type="a"><li>One &amp; <b>t</b>wo;</li><li><p>Three;</p><ol style="list-style-type: lower-roman" start="2"><li>deep</ol></ol>
<ul><li>(b) with its own<li>point</ul>
First<br>second<br><br>third
<table><tr><th>State<th>Position</tr><tr><td>Peru<td>Noted</tr></table>
<p hidden>not shown<p>end<p style="page-break-before:always">next page</body></html>`
  t.equal(
    await textOf(page),
    `Conference of the Parties
Distr.: General

13 June 2031

II.\u00a0Recommendations

7. The Working Group, in resolution 9/1 recommended, on the 1er:

a. One & two;

b. Three;

ii. deep

(b) with its own
• point

First
second

third

State\tPosition
Peru\tNoted

end

\fnext page`
  )
})

test('the encoding that a page declares is heeded', async (t) => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>`
  const cyrillic = Buffer.concat([Buffer.from(page('windows-1251')), Buffer.from([0xd0, 0xe5, 0xea])])
  t.equal(await textOf(cyrillic), 'Рек')
  const chinese = Buffer.concat([Buffer.from(page('gb2312')), Buffer.from([0xbd, 0xa8, 0xd2, 0xe9])])
  t.equal(await textOf(chinese), '建议')
  t.equal(await textOf(Buffer.from(`\ufeff${page('utf-16')}Вывод`, 'utf16le')), 'Вывод')
  await t.rejects(textOf(page('x-nothing')), { name: 'Failure', message: /encoding x-nothing/ })
  const broken = Buffer.concat([Buffer.from(page('utf-8')), Buffer.from([0xd0, 0xd0, 0xea, 0xff])])
  await t.rejects(textOf(broken), { name: 'Failure', message: /UTF-8/ })
})
