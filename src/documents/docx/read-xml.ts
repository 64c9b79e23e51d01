import { Parser } from 'htmlparser2'
import { decodeText } from '#documents/decode-text.ts'
import { unreadable } from '#documents/document-text.ts'

/** Attributes by their name without a prefix. */
export type Attributes = Record<string, string>

export interface Handler {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const deepest = 1000

/** Reads XML from front to back; names come without their prefixes. No entity is ever declared, so none expands. */
export const readXml = (bytes: Uint8Array, { open, close, text }: Handler): void => {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, own) => {
        depth += 1
        if (depth > deepest) throw unreadable('The document is nested too deeply.')
        const attributes: Attributes = {}
        for (const [key, value] of Object.entries(own)) attributes[local(key)] = value
        open(local(name), attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        close?.(local(name))
      },
      ontext: (data) => text?.(data),
      onprocessinginstruction: (name) => {
        if (/^!(?:doctype|entity)/i.test(name))
          throw unreadable('The document declares entities of its own, which is not allowed in DOCX.')
      }
    },
    { xmlMode: true, decodeEntities: true }
  )
  parser.end(decodeText(bytes))
}
