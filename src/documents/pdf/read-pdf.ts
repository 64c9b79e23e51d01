import './array-buffers.ts'
import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs'
import { longestText, unreadable } from '#documents/document-text.ts'
import { CharacterMaps } from './character-maps.ts'
import { glyphsOf } from './glyphs.ts'
import { mendArabic } from './mend-arabic.ts'
import { piecesOf } from './pieces.ts'
import { textOfPage } from './text-of-page.ts'

const mostPages = 2000

const open = (bytes: Uint8Array) =>
  getDocument({
    // It takes the bytes away from us, which are not ours to give.
    data: new Uint8Array(bytes),
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'cmaps/',
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    // No picture is looked at.
    maxImageSize: 1,
    verbosity: 0
  })

const refusal = (error: Error) =>
  error.name === 'PasswordException'
    ? unreadable('The PDF has a password: save it without one.')
    : unreadable('The PDF is damaged: it cannot be opened.', error)

/** A file that was cut off may still open, with pages missing. */
const isWhole = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('%%EOF') > bytes.length / 2

const textOf = async (document: PDFDocumentProxy, number: number) => {
  try {
    const page = await document.getPage(number)
    const { transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const pieces = piecesOf(items, transform)
    const isArabic = pieces.some(({ text }) => /\p{Script=Arabic}/u.test(text))
    const text = textOfPage(isArabic ? await glyphsOfPage(page) : pieces)
    page.cleanup()
    return text
  } catch (error) {
    throw unreadable(`The PDF is damaged: its page ${number} cannot be read.`, error)
  }
}

const glyphsOfPage = async (page: PDFPageProxy) => {
  const drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const fontMatrixOf = (name: string) =>
    page.commonObjs.has(name)
      ? (page.commonObjs.get(name) as { fontMatrix?: number[] }).fontMatrix
      : undefined
  return glyphsOf(drawing, page.getViewport({ scale: 1 }).transform, fontMatrixOf)
}

const check = (pages: readonly string[]) => {
  const all = pages.join('')
  const empty = pages.filter((page) => page.trim() === '').length
  if (empty === pages.length) throw unreadable('The PDF has no text: it is a scan without a text layer.')
  if (empty > pages.length / 2)
    throw unreadable(
      `The PDF has text on ${pages.length - empty} of ${pages.length} pages: the others are scans.`
    )
  const lost = all.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  const written = all.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  // Line breaks are controls too.
  if (lost - pages.length > written + all.split('\n').length)
    throw unreadable('The text of the PDF cannot be told: its fonts do not say which characters they show.')
}

/** Reads the text layer of a PDF, with a form feed between pages. */
export const readPdf = async (bytes: Uint8Array): Promise<string> => {
  if (!isWhole(bytes)) throw unreadable('The PDF is damaged: its end is missing.')
  const loading = open(bytes)
  try {
    const document = await loading.promise.catch((error) => {
      throw refusal(error)
    })
    if (document.numPages > mostPages)
      throw unreadable(`The PDF has ${document.numPages} pages; at most ${mostPages} are read.`)
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await textOf(document, number)
      length += page.length
      if (length > longestText) throw unreadable(`The PDF has more than ${longestText} characters.`)
      pages.push(page)
    }
    check(pages)
    return mendArabic(pages.join('\n\f'))
  } finally {
    await loading.destroy()
  }
}
