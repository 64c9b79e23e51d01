import fc from 'fast-check'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'

const [kind] = [...kinds.values()]
const list = `/v1/${kind!.path}`
const { id } = kind!.examples[0]!

test('names and cursors', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { app } = portal
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))

  await t.test('an id that only looks like another is another', async (t) => {
    const [first, ...rest] = id
    const tricks = {
      'capital letters': id.toUpperCase(),
      'a Cyrillic letter': id.replace('a', '\u0430'),
      'full-width letters': `${String.fromCodePoint(first!.codePointAt(0)! + 0xfee0)}${rest.join('')}`,
      'a zero-width space': `${first}\u200b${rest.join('')}`,
      'a soft hyphen': id.replace('-', '\u00ad-'),
      'another hyphen': id.replace('-', '\u2010'),
      'an override of direction': `\u202e${[...id].reverse().join('')}`,
      'a combining mark': `${id}\u0301`,
      'a byte of nothing': `${id}\u0000`,
      'white space': `${id} `,
      'a dot segment': `./${id}`,
      'a folder above': `../${kind!.path}/${id}`,
      'an overlong number': `${id}${'0'.repeat(250)}`
    }
    for (const [name, trick] of Object.entries(tricks)) {
      const { statusCode } = await app.inject(`${list}/${encodeURIComponent(trick)}`)
      t.ok(statusCode === 400 || statusCode === 404, `${name}: ${statusCode}`)
    }
    t.equal((await app.inject(`${list}/${encodeURIComponent(id)}`)).statusCode, 200)
  })

  await t.test('no address leads to a file that is not served', async (t) => {
    const steps = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '....//', '%252e%252e%252f', '.%00./']
    const targets = ['package.json', 'src/main.ts', 'etc/passwd', 'openapi/openapi.json']
    for (const place of ['/docs/static/', '/docs/', '/', '/problems/', '/v1/']) {
      for (const step of steps) {
        for (const target of targets) {
          const { statusCode, body } = await app.inject(`${place}${step.repeat(6)}${target}`)
          t.ok(statusCode >= 300 && statusCode < 500, `${place}${step} ${target}: ${statusCode}`)
          t.notMatch(body, /root:|"dependencies"|import /, `${place}${step} ${target}`)
        }
      }
    }
  })

  await t.test('a cursor that was meddled with is refused, or is a cursor', async (t) => {
    const { next } = await portal.get(`${list}?limit=1&sort=title`)
    const read = async (cursor: string) => {
      const { statusCode, body } = await app.inject(
        `${list}?limit=1&sort=title&cursor=${encodeURIComponent(cursor.toWellFormed())}`
      )
      return { statusCode, body }
    }
    t.equal((await read(next)).statusCode, 200)
    const position = fc.nat({ max: next.length - 1 })
    const meddled = fc.oneof(
      fc
        .tuple(position, fc.string({ minLength: 1, maxLength: 1 }))
        .map(([at, sign]) => next.slice(0, at) + sign + next.slice(at + 1)),
      position.map((at) => next.slice(0, at)),
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.json().map((json) => Buffer.from(json).toString('base64url'))
    )
    await fc.assert(
      fc.asyncProperty(meddled, async (cursor) => {
        const { statusCode, body } = await read(cursor)
        if (statusCode !== 200 && statusCode !== 400) throw new Error(`${cursor}: ${statusCode} ${body}`)
        if (/syntax|operator|column|postgres|cast/i.test(statusCode === 400 ? body : ''))
          throw new Error(`${cursor}: ${body}`)
      }),
      { numRuns: 300 }
    )
    t.pass()
  })
})
