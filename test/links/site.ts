import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import type { Resolve } from '#links/guarded-agent.ts'

/** One request a site received. */
interface Request {
  method: string
  path: string
  host: string
  userAgent: string
  at: number
}

type Page = (request: IncomingMessage, response: ServerResponse) => unknown

/** A site of our own on loopback, under as many names as a test likes. */
export interface Site {
  port: number
  requests: Request[]
  /** Requests as `METHOD path`, robots.txt left out. */
  asked(): string[]
  /** An address on the site, by a made-up name. */
  at(path: string, host?: string): string
}

/** Answers by path; everything else is there and empty. */
export const openSite = async (t: Test, pages: Record<string, Page> = {}): Promise<Site> => {
  const requests: Request[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    const host = (headers.host ?? '').split(':')[0]!
    requests.push({ method, path: url, host, userAgent: headers['user-agent'] ?? '', at: Date.now() })
    const page = pages[`${host}${url}`] ?? pages[url]
    if (page) page(request, response)
    else response.writeHead(url === '/robots.txt' ? 404 : 200).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    requests,
    asked: () =>
      requests.filter(({ path }) => path !== '/robots.txt').map(({ method, path }) => `${method} ${path}`),
    at: (path, host = 'site.test') => `http://${host}:${port}${path}`
  }
}

/** Answers with a status, and where to go on. */
export const status =
  (code: number, location?: string): Page =>
  (_request, response) =>
    response.writeHead(code, location === undefined ? {} : { location }).end()

/** Answers GET with one status and everything else with another. */
export const byMethod =
  (get: number, others: number): Page =>
  ({ method }, response) =>
    response.writeHead(method === 'GET' ? get : others).end()

/** Finds names that end in `.test` on loopback, and no others. */
export const resolve: Resolve = (name, done) => {
  if (name.endsWith('.test')) return done(null, [{ address: '127.0.0.1', family: 4 }])
  done(Object.assign(new Error(`${name} is not found`), { code: 'ENOTFOUND' }), [])
}
