import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import { openDatabase } from '#store/database.ts'
import { openPortal } from '../support/portal.ts'

const until = async (what: () => Promise<boolean>) => {
  while (!(await what())) await setTimeout(20)
}

/** A way to a server on which connections can be reset. */
const startRelay = async (target: URL) => {
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) socket.on('error', () => {})
    clients.add(client)
    client.on('close', () => upstream.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    reset: () => {
      for (const client of clients) client.resetAndDestroy()
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) client.destroy()
      server.close()
      await once(server, 'close')
    }
  }
}

test('a statement that comes between the error of a connection and its closing is answered', async (t) => {
  const portal = await openPortal(t, { index: false })
  await using relay = await startRelay(new URL(portal.databaseUrl))
  const own: Socket[] = []
  const onSocket = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    socket.once('connect', () => {
      if (relay.url.includes(`:${socket.remotePort}/`)) own.push(socket)
    })
  }
  const sockets = channel('net.client.socket')
  sockets.subscribe(onSocket)
  t.teardown(() => sockets.unsubscribe(onSocket))
  await using database = openDatabase(relay.url, { connections: 1, silence: 30_000 })

  // The second time it is prepared, and further statements are sent behind it.
  const pause = (seconds: number) => database.sql`select pg_sleep(${seconds}::int)`
  await pause(0)
  const interrupted = t.rejects(pause(60), { code: 'ECONNRESET' })
  await until(async () => {
    const active = await portal.database.sql`
      select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`
    return active.length > 0
  })
  const between = new Promise<string>((resolve) => {
    own[0]!.once('error', () => {
      database.sql`select 2`.then(
        () => resolve('answered'),
        () => resolve('refused')
      )
    })
  })
  relay.reset()
  await interrupted
  t.match(await between, /^(answered|refused)$/)
})
