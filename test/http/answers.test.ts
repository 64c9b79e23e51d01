import { fileURLToPath } from 'node:url'
import { test } from 'tap'
import { exampleExtraction } from '#http/schemas/extractions.ts'
import { coreFields } from '#http/schemas/records.ts'
import { importFiles } from '#import/import-files.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { keepSource } from '#store/report-sources.ts'
import {
  addressOf,
  createAnswerCheck,
  examplesOf,
  type Operation,
  operationsOf,
  readDescription
} from '../support/described-api.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'

const sample = ['legislation', 'strategies', 'reports'].map((name) =>
  fileURLToPath(new URL(`../../scripts/sample/${name}.ndjson`, import.meta.url))
)

test('every answer is what the description says', async (t) => {
  const portal = await openPortal(t)
  const description = await readDescription()
  const faults = createAnswerCheck(description)
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  const reader = { kinds, terms: portal.terms, validate: createDraftValidator(kinds, portal.terms) }
  const { refused } = await importFiles(portal.database.db, reader, sample, { by: 'test' })
  t.same(refused, [])
  await keepSource(portal.database.db, kinds.get('report')!.sampleId, {
    language: 'en',
    sha256: 'f'.repeat(64),
    format: 'text',
    text: 'Recommendation 1',
    extraction: exampleExtraction,
    read: {},
    corrections: ['/metadata/title'],
    conflicts: [{ record: 'x', field: '/place', stored: 'Vienna', read: null }],
    importedBy: 'test'
  })
  await portal.catchUp()

  const { id: keyId, headers: key } = await makeKey(portal, ['admin'])
  for (const { path, sampleId } of kinds.values()) {
    const stated = await portal.app.inject({
      method: 'POST',
      url: `/v1/${path}/${sampleId}/verification`,
      headers: key,
      payload: { state: 'verified' }
    })
    t.equal(stated.statusCode, 201, stated.body)
  }
  const sent = await portal.app.inject({
    method: 'POST',
    url: '/v1/imports?kind=legislation',
    headers: { ...key, 'content-type': 'application/x-ndjson' },
    payload: '{}\n'
  })
  t.equal(sent.statusCode, 202, sent.body)
  const importId = String(sent.headers.location).split('/').at(-1)!

  const ask = async (operation: Operation, described: string, expected = 200) => {
    // Where only a key may read, one is sent, and asked for where the example names one.
    const closed = operation.security?.every((one) => 'key' in one)
    const address = (
      operation.tags[0] === 'Keys' ? described.replace(/[^/]{12}$/, keyId) : described
    ).replace(/^(\/v1\/imports\/)[^/?]+/, `$1${importId}`)
    const { statusCode, headers, body } = await portal.app.inject({
      url: address,
      headers: closed ? key : {}
    })
    const type = String(headers['content-type']).split(';')[0]!
    const content = operation.responses[statusCode]?.content?.[type]
    if (statusCode !== expected) return { address, wrong: [`${statusCode} ${body.slice(0, 300)}`] }
    if (!content) return { address, wrong: [`${statusCode} ${type} is not described`] }
    if (!/json$/.test(type)) return { address, wrong: [], answer: body }
    const answer = JSON.parse(body)
    return { address, wrong: faults(content.schema, answer), answer }
  }
  const wrongOf = (asked: { address: string; wrong: string[] }[]) =>
    asked.filter(({ wrong }) => wrong.length > 0).map(({ address, wrong }) => ({ address, wrong }))

  const operations = operationsOf(description).filter(({ method }) => method === 'get')

  await t.test('with nothing but what is required', async (t) => {
    for (const { path, operation } of operations) {
      const { address, wrong, answer } = await ask(operation, addressOf(path, operation))
      t.same(wrong, [], address)
      // Nobody works on the import here.
      if (Array.isArray(answer?.items) && !address.endsWith('/rows'))
        t.not(answer.items.length, 0, `${address} has items`)
    }
  })

  await t.test('with each example, each word and each default of each parameter', async (t) => {
    for (const { path, operation } of operations) {
      const asked = []
      for (const parameter of (operation.parameters ?? []).filter((one) => one.in === 'query')) {
        const { enum: words = [], items, default: byDefault } = parameter.schema
        const values = [...examplesOf(parameter), ...words, ...(items?.enum ?? []), byDefault]
        for (const value of values.filter((one) => one !== undefined)) {
          const forbidden = parameter.name === 'status' && value !== 'published'
          // Nothing of this database was published then.
          const tooEarly = parameter.name === 'asOf'
          asked.push(
            await ask(
              operation,
              addressOf(path, operation, { [parameter.name]: value }),
              forbidden ? 401 : tooEarly ? 404 : 200
            )
          )
        }
      }
      t.same(wrongOf(asked), [], `${operation.operationId}: ${asked.length} answers`)
    }
  })

  await t.test('with fields, nothing else is there and nothing asked for is missing', async (t) => {
    const read = operations.filter(({ operation }) =>
      operation.parameters?.some(({ name }) => name === 'fields')
    )
    t.equal(read.length, 2 * kinds.size)
    for (const { path, operation } of read) {
      const whole = (await ask(operation, addressOf(path, operation))).answer
      const record = whole.items?.[0] ?? whole
      const names: string[] = operation.parameters!.find(({ name }) => name === 'fields')!.schema.items!.enum!
      const core = Object.keys(record).filter((name) => name in coreFields)
      const own = names.filter((name) => name in record && !core.includes(name))
      const asked = [
        ...own.map((name) => [name]),
        own.slice(0, 3),
        [own.at(-1)!, own[0]!, own[0]!],
        [own.slice(-2).join(',')],
        ['title']
      ]
      for (const fields of asked) {
        const { wrong, answer, address } = await ask(operation, addressOf(path, operation, { fields }))
        t.same(wrong, [], address)
        const cut = answer.items?.[0] ?? answer
        const wanted = [...core, ...fields.flatMap((names) => names.split(','))]
        t.same(Object.keys(cut).sort(), [...new Set(wanted)].sort(), address)
      }
    }
  })

  await t.test('with include, what was asked for is there', async (t) => {
    const parent = [...kinds.values()].find(({ parent }) => parent)!
    const child = parent.examples[0]!
    const inclusions = operations.flatMap(({ path, operation }) => {
      const include = operation.parameters?.find(({ name }) => name === 'include')
      return (include?.schema.items?.enum ?? []).map((word) => ({ path, operation, word }))
    })
    t.ok(inclusions.length > 2 * kinds.size)
    for (const { path, operation, word } of inclusions) {
      const address = addressOf(path, operation, { include: word })
      const { wrong, answer } = await ask(operation, address)
      t.same(wrong, [], address)
      const place = { labels: 'labels', children: 'children', parent: 'parentRecord', counts: 'count' }[word]!
      t.ok(JSON.stringify(answer).includes(`"${place}":`), `${address} has ${place}`)
    }
    const both = await portal.get(`/v1/${parent.path}/${child.id}?include=parent,labels`)
    t.match(both, { parentRecord: { id: child.parent }, labels: { country: { ITA: 'Italy' } } })
  })
})
