import { errorCodes } from 'fastify'
import { Failure } from '#domain/failure.ts'
import type { Db } from '#store/database.ts'
import { keepChunk } from '#store/imports.ts'
import { checkedName, type Incoming, type UploadLimits } from './receive-files.ts'

/** Bytes kept in one row; also what an instance holds of an upload. */
const chunkSize = 1024 * 1024

/** Keeps files of an import in the database as they come, so that any instance can work on them. */
export const createUpload = (db: Db, id: string, limits: UploadLimits) => {
  const files: { name: string; bytes: number }[] = []
  let total = 0
  return {
    files,
    take: async ({ name, bytes }: Incoming): Promise<void> => {
      const number = files.length
      const file = { name: checkedName(name, `/files/${number}/name`), bytes: 0 }
      if (files.some((other) => other.name === name))
        throw new Failure('invalid-body', 'The files cannot be taken.', [
          {
            pointer: `/files/${number}/name`,
            value: name,
            detail: 'is the name of another file of the request'
          }
        ])
      files.push(file)
      let held: Buffer[] = []
      let length = 0
      let chunk = 0
      const keep = async () => {
        await keepChunk(db, id, number, chunk++, Buffer.concat(held))
        held = []
        length = 0
      }
      for await (const piece of bytes) {
        total += piece.length
        if (total > limits.bytes) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
        file.bytes += piece.length
        held.push(piece)
        length += piece.length
        if (length >= chunkSize) await keep()
      }
      if (length > 0) await keep()
    }
  }
}
