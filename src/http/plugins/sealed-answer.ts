import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** An answer as it is kept to be given again. */
export interface KeptAnswer {
  headers: Record<string, string>
  body: string
}

const algorithm = 'aes-256-gcm'

/** From the caller's own key, of which we keep only a digest: so what is sealed with it, nobody else opens. */
const secretOf = (authorization: string, salt: string) =>
  new Uint8Array(hkdfSync('sha256', authorization, salt, 'lexatlas kept answer', 32))

/** Seals an answer, which may hold a secret, so that only whoever sends the same key again can open it. */
export const seal = (answer: KeptAnswer, authorization: string, salt: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, secretOf(authorization, salt), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Opens what `seal` made with the same key. */
export const unseal = (sealed: string, authorization: string, salt: string): KeptAnswer => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(algorithm, secretOf(authorization, salt), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString())
}
