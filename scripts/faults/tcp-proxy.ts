import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * What becomes of connections: passed on, passed on late, accepted and never answered, cut, or told 503 or 429. Those
 * that are open stay so when it falls `silent`, or keeps back the `answers` alone.
 */
type Course = 'pass' | 'delay' | 'hang' | 'cut' | 'silent' | 'answers' | 503 | 429

export interface TcpProxy extends AsyncDisposable {
  url: string
  /** From now on; connections that are open are cut, unless it falls silent. */
  set(course: Course, milliseconds?: number): void
  /** Whether the connection that reaches the server from that port of this machine came this way. */
  leads(port: number): boolean
}

const crowded = (status: number) =>
  `HTTP/1.1 ${status} Crowded\r\ncontent-type: application/json\r\nretry-after: 10\r\nconnection: close\r\ncontent-length: 42\r\n\r\n{"message":"Too many","code":"too_many_s"}`

/** A connection between a program and its server that can be made bad. */
export const startTcpProxy = async (target: string): Promise<TcpProxy> => {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let course: Course = 'pass'
  let delay = 0

  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
  }

  const server = createServer((client) => {
    keep(client)
    if (course === 'cut') client.destroy()
    else if (course === 'hang' || course === 'silent') client.resume()
    else if (course === 503 || course === 429) {
      const answer = crowded(course)
      client.once('data', () => client.end(answer))
    } else passOn(client, delay)
  })
  const passOn = (client: Socket, late: number) => {
    const upstream = connect(Number(port), hostname)
    keep(upstream)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    client.on('data', (chunk) => {
      if (course !== 'silent') setTimeout(() => upstream.writable && upstream.write(chunk), late)
    })
    upstream.on('data', (chunk) => {
      if (course !== 'silent' && course !== 'answers' && client.writable) client.write(chunk)
    })
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next, milliseconds = 0) => {
      course = next
      delay = milliseconds
      if (next !== 'silent' && next !== 'answers') for (const socket of open) socket.destroy()
    },
    leads: (port) => [...open].some(({ localPort }) => localPort === port),
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
}
