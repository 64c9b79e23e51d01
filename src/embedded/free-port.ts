import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** Whether a server failed because another program took its port first. */
export const isPortTaken = (error: unknown) => /address already in use/i.test(String(error))

/** A loopback port nothing listens on at this moment. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a server on the given port, or on a free one, and on another if a program takes that one first. */
export const onPort = async <T>(port: number | undefined, start: (port: number) => Promise<T>) => {
  if (port !== undefined) return start(port)
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort())
    } catch (error) {
      if (attempt === 3 || !isPortTaken(error)) throw error
    }
  }
}
