import { SaxesParser } from 'saxes'
import { FileFault } from '#import/file-fault.ts'

/** What to do at the tags and texts of a document; names are without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** More than this between two yields is a text made to fill memory. */
const longestStretch = 32 * 1024 * 1024

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML piece by piece; yields after each piece, so that whoever collects can hand on what there is. `stretch`
 * tells whether something was handed on since.
 */
export async function* parseXml(
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  handedOn: () => boolean
): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let stretch = 0
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open?.(local(name), attributes as Record<string, string>)
  )
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)))
  parser.on('doctype', () => {
    throw new FileFault('has a document type in its XML, which no workbook has')
  })
  parser.on('error', (error) => {
    throw new FileFault(`has XML that is not well-formed: ${error.message}`)
  })
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
      stretch = handedOn() ? 0 : stretch + chunk.length
      if (stretch > longestStretch)
        throw new FileFault(`has a row or text of more than ${longestStretch / 1024 / 1024} MiB`)
    }
    parser.write(decoder.decode())
    parser.close()
    yield
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new FileFault('has XML that is not UTF-8', undefined, { cause: error })
    throw error
  }
}

/** Reads a small document whole. */
export const parseWholeXml = async (
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  handedOn = () => false
): Promise<void> => {
  for await (const _piece of parseXml(chunks, handlers, handedOn));
}
