import type { IndexDocument } from './document.ts'

/** Characters of up to three bytes: a server refuses bodies of more than 100 MB, unless it was told otherwise. */
const longestBody = 32 * 1024 * 1024

/** Documents as lines, in as few bodies as the server takes. */
export function* bodiesOf(documents: readonly IndexDocument[]): Generator<string> {
  let body = ''
  for (const document of documents) {
    const line = `${JSON.stringify(document)}\n`
    if (body !== '' && body.length + line.length > longestBody) {
      yield body
      body = ''
    }
    body += line
  }
  if (body !== '') yield body
}
