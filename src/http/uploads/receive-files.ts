import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { Failure, quotable } from '#domain/failure.ts'

/** A file as it comes. */
export interface Incoming {
  name: string
  bytes: AsyncIterable<Buffer>
}

/** What may come in one request. */
export interface UploadLimits {
  files: number
  /** Bytes of all files together. */
  bytes: number
}

const refused = (pointer: string, value: string, detail: string) =>
  new Failure('invalid-body', 'The files cannot be taken.', [{ pointer, value: quotable(value), detail }])

/** Names are kept to tell files apart and what kind they hold; one that looks like a way elsewhere is refused. */
export const checkedName = (name: string, pointer: string): string => {
  if (name.length === 0 || name.length > 200) throw refused(pointer, name, 'must have 1 to 200 characters')
  if (/[/\\\p{Cc}\p{Cf}]/u.test(name) || /^\.+$/.test(name) || /^[a-z]:/i.test(name))
    throw refused(pointer, name, 'must be the name of a file, not a path')
  return name
}

/** Hands on each file of a form as it comes, one after the other; `take` reads it to its end. */
export const receiveForm = async (
  body: Readable,
  headers: IncomingHttpHeaders,
  limits: UploadLimits,
  take: (file: Incoming) => Promise<void>
): Promise<void> => {
  const parser = openParser(headers, limits)
  let taking: Promise<void> = Promise.resolve()
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      body.unpipe(parser)
      body.resume()
      reject(error)
    }
    parser.on('file', (_field, stream, name) => {
      const file = { name: name ?? '', bytes: stream as AsyncIterable<Buffer> }
      taking = taking.then(() => take(file))
      taking.catch((error: unknown) => {
        stream.resume()
        fail(error)
      })
    })
    parser.on('field', (name) =>
      fail(refused(`/${quotable(name)}`, name, 'is no file; how to import is said by parameters'))
    )
    parser.on('filesLimit', () =>
      fail(new Failure('invalid-body', `No more than ${limits.files} files come in one request.`))
    )
    parser.on('error', (error: unknown) =>
      fail(
        new Failure('invalid-body', `The form could not be read: ${quotable((error as Error).message)}`, [], {
          cause: error
        })
      )
    )
    parser.on('finish', () => taking.then(resolve, reject))
    body.on('error', fail)
    body.pipe(parser)
  })
}

const openParser = (headers: IncomingHttpHeaders, { files }: UploadLimits) => {
  try {
    return new Busboy({
      headers: headers as IncomingHttpHeaders & { 'content-type': string },
      preservePath: true,
      isPartAFile: (_field, _type, name) => name !== undefined,
      limits: { files, fields: 1, fieldSize: 1024, headerPairs: 50 }
    })
  } catch (error) {
    throw new Failure('invalid-body', 'The form says no boundary of its parts.', [], { cause: error })
  }
}
