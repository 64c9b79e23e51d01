import { connect, type Socket } from 'node:net'

/** What the driver knows when it makes a connection. */
interface Place {
  host: string[]
  port: number[]
  path?: string
}

/**
 * Makes connections for the driver that are given up once nothing has come or gone on them for so many milliseconds:
 * it waits for an answer for ever, and the system notices only after many minutes that one will not come. So no
 * statement may be at work for longer, and idle connections must be ended before.
 */
export const createUnlessSilent = (milliseconds: number) => {
  let turn = 0
  return ({ host, port, path }: Place): Socket => {
    const at = turn++ % host.length
    // Not connected yet: what the driver writes waits for it.
    const socket = path ? connect(path) : connect(port[at]!, host[at]!)
    socket.setTimeout(milliseconds, () => {
      const silent = new Error(`The database said nothing for ${milliseconds / 1000} s.`)
      socket.destroy(Object.assign(silent, { code: 'CONNECTION_SILENT' }))
    })
    // The driver (postgres 3.4.9) forgets statements that come between an error and the closing after it, unless the
    // closing looks like one without an error.
    const emit = socket.emit.bind(socket)
    socket.emit = (event: string, ...rest: unknown[]) =>
      emit(event, ...(event === 'close' ? [false] : rest)) as boolean
    // By this name the driver checks its certificate.
    return Object.assign(socket, { host: host[at] })
  }
}
