import { test } from 'tap'
import { readText } from '#documents/read-text.ts'
import { docxParts, makeDocx, makeZip, paragraph } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'

const pdf = makePdf([[{ text: 'Text', x: 60, y: 700 }]])
const docx = makeDocx({ body: paragraph('Text') })
const parts = docxParts({ body: paragraph('Text') })
const withDocument = (xml: string) => makeZip({ ...parts, 'word/document.xml': xml })
const encrypted =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /O <' +
  '41'.repeat(32) +
  '> /U <' +
  '42'.repeat(32) +
  '> /P -4 >> /ID [<00> <00>]'

const cases: [what: string, bytes: Buffer, said: RegExp][] = [
  ['nothing', Buffer.alloc(0), /no text: perhaps it is a scan/],
  ['a NUL in a text', Buffer.from('Recommendation\u0000 1'), /NUL at character 14/],
  ['another encoding', Buffer.from([0xd0, 0xe5, 0xea, 0xee, 0xec, 0x20, 0xe5, 0xed]), /no text in UTF-8/],
  ['an image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /is an image/],
  ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.doc/],
  ['RTF', Buffer.from('{\\rtf1 x}'), /RTF/],
  ['gzip', Buffer.from('1f8b0800', 'hex'), /compressed/],
  ['a saved page with pictures', Buffer.from('MIME-Version: 1.0\n\n<html>'), /MHTML/],

  ['a scanned PDF', makePdf([[], []]), /PDF has no text: it is a scan/],
  [
    'a PDF with text on a cover alone',
    makePdf([[{ text: 'Cover', x: 60, y: 700 }], [], []]),
    /text on 1 of 3 pages/
  ],
  ['a PDF cut off', pdf.subarray(0, pdf.length - 100), /damaged: its end is missing/],
  ['a PDF of nothing', Buffer.from('%PDF-1.7\nnothing\n%%EOF'), /damaged: it cannot be opened/],
  [
    'a PDF with a password',
    makePdf([[{ text: 'x', x: 1, y: 1 }]], { trailer: encrypted }),
    /PDF has a password/
  ],
  [
    'a PDF of too many pages',
    makePdf(Array.from({ length: 2001 }, () => [])),
    /has 2001 pages; at most 2000/
  ],

  ['a ZIP of other things', makeZip({ 'a.txt': 'x' }), /no Word document/],
  ['a DOCX cut off', docx.subarray(0, docx.length - 30), /damaged/],
  [
    'a DOCX with broken data',
    Buffer.concat([docx.subarray(0, 60), Buffer.alloc(40), docx.subarray(100)]),
    /damaged/
  ],
  [
    'a bomb that says so',
    makeZip(parts, { 'word/document.xml': 2 ** 31 }),
    /word\/document\.xml has 2147483648 bytes when unpacked/
  ],
  [
    'a bomb that hides it',
    makeZip(
      { ...parts, 'word/document.xml': Buffer.alloc(4 * 1024 * 1024, 0x20) },
      { 'word/document.xml': 1000 }
    ),
    /damaged/
  ],
  [
    'entities in XML',
    withDocument('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'),
    /declares entities/
  ],
  ['XML without end', withDocument('<a>'.repeat(5000)), /nested too deeply/],
  ['a NUL in XML', withDocument('<w:document>\u0000</w:document>'), /NUL/]
]

for (const [what, bytes, said] of cases)
  test(`${what} is refused by name`, async (t) => {
    await t.rejects(readText(bytes), { name: 'Failure', code: 'invalid-record', message: said })
  })
