import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { unreadable } from '#documents/document-text.ts'

/** Bytes of one part, and of all that are read, when unpacked. */
const longestPart = 64 * 1024 * 1024
const longestPackage = 128 * 1024 * 1024
const mostParts = 20_000

/** The files within a document. */
export interface Package {
  /** The bytes of a part; undefined where the document has none of that name. */
  read(name: string): Promise<Uint8Array | undefined>
}

const isDamaged = (cause: unknown) =>
  unreadable('The file is damaged: it begins as a ZIP archive, but cannot be unpacked.', cause)

const entriesOf = async (zip: ZipFile) => {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw unreadable(`The document holds ${entry.fileName} twice.`)
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** Opens the archive that a DOCX is. What it says about sizes is held against what comes out. */
export const openPackage = async (bytes: Uint8Array): Promise<Package> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer).catch((error) => {
    throw isDamaged(error)
  })
  if (zip.entryCount > mostParts)
    throw unreadable(`The document holds ${zip.entryCount} files; at most ${mostParts} are read.`)
  const entries = await entriesOf(zip).catch((error) => {
    throw error.name === 'Failure' ? error : isDamaged(error)
  })
  let total = 0

  const unpack = async (entry: Entry) => {
    const chunks: Buffer[] = []
    // Ends with an error as soon as more comes out than the archive says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  return {
    read: async (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.isEncrypted()) throw unreadable('The document has a password.')
      total += entry.uncompressedSize
      if (entry.uncompressedSize > longestPart || total > longestPackage)
        throw unreadable(
          `The document's ${name} has ${entry.uncompressedSize} bytes when unpacked; at most ${longestPart} are read.`
        )
      return unpack(entry).catch((error) => {
        throw isDamaged(error)
      })
    }
  }
}
