import { createHash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const idLength = 12
/** 62^43 is a little more than 2^256. */
const secretLength = 43
const checkLength = 6

const random = (length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

const checkOf = (text: string): string => {
  let rest = crc32(text)
  let digits = ''
  for (let place = 0; place < checkLength; place++) {
    digits = alphabet[rest % alphabet.length] + digits
    rest = Math.floor(rest / alphabet.length)
  }
  return digits
}

const form = new RegExp(`^lexatlas_([0-9A-Za-z]{${idLength}})_[0-9A-Za-z]{${secretLength + checkLength}}$`)

/** Everything in a text that could be a key, for whoever must not repeat one. */
export const keyLike = /lexatlas_[0-9A-Za-z]+_[0-9A-Za-z]+/gi

/**
 * A new key: `lexatlas_`, the public id it is looked up by, the secret, and a checksum of all before, by which
 * scanners tell it from what only looks like one.
 */
export const makeKeyText = (): { id: string; text: string } => {
  const id = random(idLength)
  const start = `lexatlas_${id}_${random(secretLength)}`
  return { id, text: start + checkOf(start) }
}

/** The public id of a key; undefined when the text is none, which its checksum tells without a look-up. */
export const idOfKey = (text: string): string | undefined => {
  const id = form.exec(text)?.[1]
  return id !== undefined && checkOf(text.slice(0, -checkLength)) === text.slice(-checkLength)
    ? id
    : undefined
}

/** What is kept of a key. Its 256 random bits need no slow hash: nobody can try them. */
export const digestOfKey = (text: string): Buffer => createHash('sha256').update(text).digest()
