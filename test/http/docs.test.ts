import { test } from 'tap'
import { openPortal } from '../support/portal.ts'

test('the reference page has all it needs and may do nothing more', async (t) => {
  const { app } = await openPortal(t, { index: false })

  await t.test('the root leads to it', async (t) => {
    const { statusCode, headers } = await app.inject('/')
    t.equal(statusCode, 302)
    t.equal(headers.location, '/docs')
  })

  for (const address of ['/docs', '/docs/']) {
    await t.test(`${address} loads`, async (t) => {
      const { statusCode, headers, body } = await app.inject(address)
      t.equal(statusCode, 200)
      t.match(headers['content-type'], /^text\/html/)
      t.match(body, /<title>Lexatlas/)

      const assets = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!)
      t.ok(assets.length >= 5)
      for (const url of assets) {
        const from = new URL(url, new URL(address, 'http://localhost:3000'))
        t.equal(from.origin, 'http://localhost:3000', `${url} is our own`)
        const asset = await app.inject(from.pathname)
        t.equal(asset.statusCode, 200, url)
        t.match(
          asset.headers['content-type'],
          url.endsWith('.css') ? /css/ : url.endsWith('.js') ? /javascript/ : /image/
        )
      }
      t.notMatch(body, /<script(?![^>]*src=)/, 'no script stands in the page')
      t.notMatch(body, /<style|\sstyle=|\son[a-z]+=/, 'no style or handler stands in the page')
    })
  }

  await t.test('it shows the description that is served', async (t) => {
    const { body } = await app.inject('/docs/static/swagger-initializer.js')
    t.match(body, /\.\/json|\/docs\/json|resolveUrl/)
    const [shown, served] = [await app.inject('/docs/json'), await app.inject('/openapi.json')]
    t.equal(shown.statusCode, 200)
    t.same(shown.json(), served.json())
    t.same(
      served.json().servers.map(({ url }: { url: string }) => url),
      ['/']
    )
  })

  await t.test('its policy names exactly what it uses', async (t) => {
    const { headers } = await app.inject('/docs')
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)])
    )
    t.same(policy, {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"]
    })
    const asset = await app.inject('/docs/static/swagger-ui.css')
    t.equal(asset.headers['content-security-policy'], headers['content-security-policy'])
    const { headers: answer } = await app.inject('/v1/vocabularies')
    t.notMatch(answer['content-security-policy'], /'self'/, 'answers are not allowed what the page is')
  })
})
