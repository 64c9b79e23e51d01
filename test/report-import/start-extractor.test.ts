import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test } from 'tap'
import { startExtractor } from '#report-import/start-extractor.ts'
import { makePdf } from '../documents/make-pdf.ts'

const script = new URL('../../src/start-extraction-worker.js', import.meta.url)
const root = fileURLToPath(new URL('../..', import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)
/** Workers that do what a hostile document would make them do. */
const misbehaving = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { ${code} })`)}`
  )

test('a worker refuses a document as the service would', async (t) => {
  await using extractor = startExtractor(script)
  await t.rejects(extractor.extract({ bytes: bytes(' \n ') }), {
    name: 'Failure',
    code: 'invalid-record',
    message: /no text/
  })
  const pdf = makePdf([[{ text: 'Nothing is recommended here.', x: 60, y: 700 }]])
  await t.rejects(extractor.extract({ bytes: pdf }), { name: 'Failure', message: /recommend|language/ })
  await t.rejects(extractor.extract({ bytes: bytes('Nothing is recommended here.') }), { name: 'Failure' })
})

test('a worker starts under the service’s own command, too', async (t) => {
  const room = new URL('../../src/report-import/', import.meta.url).href
  const folder = t.testdir({
    'ask.ts': `
      import { startExtractor } from '${room}start-extractor.ts'
      const extractor = startExtractor(new URL('${script.href}'))
      await extractor.extract({ bytes: new TextEncoder().encode(' ') }).catch((error) => console.log(error.message))
      await extractor[Symbol.asyncDispose]()`,
    'package.json': '{"type":"module"}'
  })
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(folder, 'ask.ts')],
    { cwd: root, env: { PATH: process.env.PATH } }
  )
  t.match(stdout, /^The file has no text/)
})

test('a document that takes too long, or too much, is ended and the next is read', async (t) => {
  await using slow = startExtractor(misbehaving('for (;;) {}'), { longest: 500, workers: 1 })
  const both = [slow.extract({ bytes: bytes('a') }), slow.extract({ bytes: bytes('b') })]
  for (const one of both) await t.rejects(one, { code: 'invalid-record', message: /too long/ })

  await using greedy = startExtractor(
    misbehaving('const held = []; for (;;) held.push(new Array(100_000).fill({}).map(() => ({})))'),
    { memory: 32, workers: 1 }
  )
  await t.rejects(greedy.extract({ bytes: bytes('a') }), { code: 'invalid-record', message: /memory/ })

  await using unpacking = startExtractor(
    misbehaving('const held = []; for (;;) held.push(Buffer.alloc(1 << 22, 1))'),
    { growth: 64, workers: 1 }
  )
  await t.rejects(unpacking.extract({ bytes: bytes('a') }), { code: 'invalid-record', message: /memory/ })
})

test('more documents than may wait are told to come again', async (t) => {
  await using extractor = startExtractor(misbehaving('for (;;) {}'), {
    longest: 1000,
    workers: 1,
    waiting: 1
  })
  const first = extractor.extract({ bytes: bytes('a') })
  const second = extractor.extract({ bytes: bytes('b') })
  await t.rejects(extractor.extract({ bytes: bytes('c') }), { code: 'unavailable' })
  await t.rejects(first, { code: 'invalid-record' })
  await t.rejects(second, { code: 'invalid-record' })
})
