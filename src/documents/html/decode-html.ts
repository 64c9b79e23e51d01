import { decodeNamed, decodeText, provenEncoding } from '#documents/decode-text.ts'
import { unreadable } from '#documents/document-text.ts'

const declaration =
  /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i

const isEncoding = (label: string) => {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** Decodes a page: by its mark of byte order, else by what it declares, else as text. */
export const decodeHtml = (bytes: Uint8Array): string => {
  const proven = provenEncoding(bytes)
  if (proven) return decodeNamed(bytes, proven)
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  const [, inHtml, inXml] = declaration.exec(start) ?? []
  const label = inHtml ?? inXml
  // Whoever reads such a declaration has read it as ASCII: so it is not UTF-16, whatever it says.
  if (label !== undefined && /^utf-?(?:8|16)/i.test(label)) return decodeNamed(bytes, 'utf-8')
  if (label === undefined) return decodeText(bytes)
  if (!isEncoding(label)) throw unreadable(`The page is in the encoding ${label}, which is not known.`)
  return decodeNamed(bytes, label)
}
