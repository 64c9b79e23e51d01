import type { Dispatcher } from 'undici'
import type { HostTurns } from './host-turns.ts'

/** What requests are sent with. */
export interface Asking {
  agent: Dispatcher
  turns: HostTurns
  /** Says who asks and where to complain. */
  userAgent: string
  /** Milliseconds a whole answer may take. */
  timeout: number
}

/** The head of an answer, and the beginning of its body where it was wanted. */
export interface Answer {
  status: number
  location: string | undefined
  body: string
}

/** Bytes of a body that is of no interest, read so that the connection can be used again. */
const mostUnread = 64 * 1024

/** Sends one request when it is the host's turn. Bodies are read up to `mostBytes`, whatever their length. */
export const ask = async (
  { agent, turns, userAgent, timeout }: Asking,
  method: 'HEAD' | 'GET',
  address: URL,
  halt: AbortSignal,
  mostBytes = 0
): Promise<Answer> => {
  await turns.turn(address.hostname, halt)
  const late = AbortSignal.timeout(timeout)
  const { statusCode, headers, body } = await agent.request({
    origin: address.origin,
    path: address.pathname + address.search,
    method,
    headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' },
    signal: AbortSignal.any([halt, late])
  })
  const retryAfter = Number(headers['retry-after'])
  if ([429, 503].includes(statusCode) && retryAfter > 0) turns.leaveAlone(address.hostname, retryAfter * 1000)
  const location = asText([headers.location].flat()[0])
  if (mostBytes === 0) {
    // What is wrong with the body does not matter once the head is there.
    await body.dump({ limit: mostUnread, signal: late }).catch(() => {})
    return { status: statusCode, location, body: '' }
  }
  return { status: statusCode, location, body: await beginningOf(body, mostBytes) }
}

/** Many servers write UTF-8 into a header, which HTTP reads byte by byte. */
const asText = (header: string | undefined) => {
  if (header === undefined) return undefined
  const text = Buffer.from(header, 'latin1').toString()
  return text.includes('\uFFFD') ? header : text
}

const beginningOf = async (body: AsyncIterable<Buffer>, mostBytes: number) => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    // To leave the loop ends the connection.
    if (length >= mostBytes) break
  }
  return Buffer.concat(chunks).subarray(0, mostBytes).toString()
}
