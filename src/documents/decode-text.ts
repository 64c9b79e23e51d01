import { unreadable } from './document-text.ts'

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const marks: [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be']
]

/** UTF-16 without a mark: its spaces, digits and line breaks have a NUL on the same side each. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 64 * 1024)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1
  })
  const [even, odd] = zeros as [number, number]
  if (Math.max(even, odd) < Math.max(2, sample.length / 200)) return undefined
  if (odd > even * 20) return 'utf-16le'
  return even > odd * 20 ? 'utf-16be' : undefined
}

/** The encoding that a text's first bytes, or its NULs, prove; undefined where they prove none. */
export const provenEncoding = (bytes: Uint8Array): string | undefined =>
  marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? unmarkedUtf16(bytes)

/**
 * Western European text of before Unicode: a letter in twenty has an accent. Other alphabets have nearly all their
 * letters above ASCII, so they are not taken for it.
 */
const isWestern = (bytes: Uint8Array) => {
  let letters = 0
  let accented = 0
  for (const byte of bytes) {
    if (byte >= 0xc0) accented += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1
    // Bytes that Windows-1252 leaves out, and signs that no report has.
    else if (byte < 9 || byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      return false
  }
  return letters > 0 && accented * 7 < letters
}

/** Decodes bytes in an encoding; a byte that it does not have is refused. */
export const decodeNamed = (bytes: Uint8Array, encoding: string): string => {
  const text = decodeAs(bytes, encoding)
  if (text === undefined)
    throw unreadable(`The file is no text in ${encoding.toUpperCase()}, as it says it is.`)
  return text
}

/** Decodes a plain text: UTF-8, UTF-16, or Windows-1252 where nothing else can be meant. */
export const decodeText = (bytes: Uint8Array): string => {
  const proven = provenEncoding(bytes)
  if (proven) return withoutNul(decodeNamed(bytes, proven))
  const text = decodeAs(bytes, 'utf-8') ?? (isWestern(bytes) ? decodeAs(bytes, 'windows-1252') : undefined)
  if (text === undefined)
    throw unreadable('The file is no text in UTF-8 or UTF-16; other encodings are not told apart surely.')
  return withoutNul(text)
}

const withoutNul = (text: string) => {
  const at = text.indexOf('\u0000')
  if (at !== -1) throw unreadable(`The file has a NUL at character ${at}: it is no text.`)
  return text
}
