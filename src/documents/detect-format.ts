import { unreadable } from './document-text.ts'

/** Forms that cannot be read, by their first bytes, and what to do about it. */
const refused: [start: RegExp, why: string][] = [
  [
    /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    'The file is a Word document of the old form (.doc), or one with a password: save it as DOCX without one.'
  ],
  [/^\{\\rtf/, 'The file is in Rich Text Format (RTF): save it as DOCX.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|BM)/, 'The file is an image, which has no text.'],
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ)/, 'The file is compressed: unpack it.'],
  [
    /^(?:MIME-Version:|From: <Saved by)/i,
    'The file is a saved web page with its pictures (MHTML): save it as HTML.'
  ]
]

const beginning = /^\s*(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/
const html =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|base|article|main|section|header|nav|div|p|span|table|center|font|h[1-6]|ol|ul)\b/i

const isHtml = (bytes: Uint8Array) => {
  const start = Buffer.from(bytes.subarray(0, 64 * 1024))
    .toString('latin1')
    // UTF-16 has a NUL beside each character of a tag; the marks of byte order are no characters.
    .replace(/\x00/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  return html.test(start.replace(beginning, ''))
}

/** What a document is by its bytes, whatever its name. Throws a `Failure` for what cannot be read. */
export const detectFormat = (bytes: Uint8Array): 'text' | 'html' | 'pdf' | 'docx' => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // Readers of PDF look for its mark in the first 1024 bytes.
  if (start.includes('%PDF-')) return 'pdf'
  if (/^PK\x03\x04|^PK\x05\x06/.test(start)) return 'docx'
  for (const [form, why] of refused) if (form.test(start)) throw unreadable(why)
  return isHtml(bytes) ? 'html' : 'text'
}
