import { type Entry, openPromise } from 'yauzl'
import { FileFault } from '#import/file-fault.ts'
import { createBombGuard } from '#import/read/unpack.ts'

/** More files than any workbook has. */
const mostEntries = 10_000

/** The files in a zip archive; nothing of it is ever written anywhere under a name it gives. */
export interface Archive extends AsyncDisposable {
  has(name: string): boolean
  read(name: string): AsyncGenerator<Buffer>
}

const refused = (error: unknown) =>
  error instanceof FileFault
    ? error
    : new FileFault(`is not a sound zip archive: ${(error as Error).message}`, undefined, { cause: error })

/** Opens an archive of this machine, or says why it is none. */
export const openArchive = async (path: string): Promise<Archive> => {
  // Names with `..`, a drive or a backslash are refused by the library when they are listed.
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true }).catch(
    (error: unknown) => {
      throw refused(error)
    }
  )
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size === mostEntries) throw new FileFault(`holds more than ${mostEntries} files`)
      if (entries.has(entry.fileName)) throw new FileFault('holds two files of one name')
      if (entry.isEncrypted()) throw new FileFault('is protected by a password')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    zip.close()
    throw refused(error)
  }
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) throw new FileFault(`is no workbook: it has no ${name}`)
      const guard = createBombGuard('zip')
      guard.packed(entry.compressedSize)
      const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw refused(error)
      })
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          guard.unpacked(chunk.length)
          yield chunk
        }
      } catch (error) {
        throw refused(error)
      } finally {
        stream.destroy()
      }
    },
    [Symbol.asyncDispose]: async () => zip.close()
  }
}
