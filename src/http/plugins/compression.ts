import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Codings an answer may be sent in, the better first. */
export const codings = ['br', 'gzip'] as const

/** Bytes from which an answer is worth compressing. */
export const compressedFrom = 1024

/** Compresses long answers for those who take it. */
export const compressAnswers = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, { threshold: compressedFrom, encodings: [...codings] })
}
