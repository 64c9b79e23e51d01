import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { test } from 'tap'
import { describedApi, documentFile } from '../scripts/openapi/document.ts'
import {
  createAnswerCheck,
  type Description,
  examplesOf,
  operationsOf,
  successOf
} from './support/described-api.ts'

const committed = readFileSync(documentFile, 'utf8')
const description = JSON.parse(committed) as Description

test('the committed description is what the code says of itself', async (t) => {
  const described = await describedApi()
  t.equal(described, await describedApi(), 'it is the same each time')
  t.ok(described === committed, 'openapi/openapi.json is current; otherwise run `npm run openapi`')
})

test('the description keeps every recommended rule of Redocly', async (t) => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: committed, config })
  t.same(
    problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    []
  )
  const broken = committed.replace('"operationId": "search"', '"operationId": "suggest"')
  t.not((await lintFromString({ source: broken, config })).length, 0, 'the rules are in force')
})

test('it is an OpenAPI 3.1 document without marks of our own', async (t) => {
  t.match(description.openapi, /^3\.1\./)
  t.notMatch(committed, /"x-/)
})

test('every operation is named once, filed under a known tag and summed up', async (t) => {
  const operations = operationsOf(description).map(({ operation }) => operation)
  const ids = operations.map(({ operationId }) => operationId)
  t.ok(ids.every((id) => /^[a-z][A-Za-z]+$/.test(id)))
  t.equal(new Set(ids).size, ids.length)
  const tags = new Set(description.tags.map(({ name }) => name))
  for (const {
    operationId,
    tags: [tag, ...others],
    summary
  } of operations) {
    t.ok(tag && tags.has(tag) && others.length === 0, `${operationId} has one known tag`)
    t.ok(summary, `${operationId} has a summary`)
  }
})

const ofComponent = (schema: { $ref?: string; examples?: unknown[] }) => {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  return name ? (description.components.schemas[name] as { examples?: unknown[] }).examples : schema.examples
}

test('every operation shows an example, and each is valid', async (t) => {
  const faults = createAnswerCheck(description)
  for (const { operation } of operationsOf(description)) {
    const [[type, { schema, example }]] = Object.entries(successOf(operation).content!) as [
      [string, { schema: object; example?: unknown }]
    ]
    const shown = example === undefined ? (ofComponent(schema) ?? []) : [example]
    for (const [type, body] of Object.entries(operation.requestBody?.content ?? {})) {
      const sent = body.example === undefined ? (ofComponent(body.schema) ?? []) : [body.example]
      t.not(sent.length, 0, `${operation.operationId} shows a body of ${type}`)
      for (const one of sent)
        t.same(faults(body.schema, one), [], `the body of ${operation.operationId} is valid`)
    }
    if (type === 'application/json') t.not(shown.length, 0, `${operation.operationId} shows an answer`)
    for (const one of shown)
      t.same(faults(schema, one), [], `the example of ${operation.operationId} is valid`)
    for (const parameter of operation.parameters ?? []) {
      const { name } = parameter
      const [one] = examplesOf(parameter)
      if (one !== undefined)
        t.same(faults(parameter.schema, one), [], `${name} of ${operation.operationId} is valid`)
      else if (parameter.required) t.fail(`${name} of ${operation.operationId} has an example`)
    }
  }
})

test('every operation says which key it needs', async (t) => {
  t.match(description.components.securitySchemes, { key: { type: 'http', scheme: 'bearer' } })
  for (const { path, method, operation } of operationsOf(description)) {
    const open = operation.security === undefined || operation.security.some((one) => !('key' in one))
    if (method !== 'get') t.notOk(open, `${operation.operationId} is not open to all`)
    if (!path.startsWith('/v1')) t.ok(open, `${operation.operationId} needs no key`)
    else t.ok(operation.responses['401'], `${operation.operationId} refuses a key that is not valid`)
    if (!open) t.ok(operation.responses['403'], `${operation.operationId} refuses who may not`)
  }
})

test('every parameter says what it is', async (t) => {
  for (const { operation } of operationsOf(description)) {
    for (const parameter of operation.parameters ?? [])
      t.ok('description' in parameter, `${parameter.name} of ${operation.operationId}`)
  }
})

test('every operation answers its refusals as problems', async (t) => {
  for (const { operation } of operationsOf(description)) {
    const refusals = Object.entries(operation.responses).filter(([status]) => status.startsWith('4'))
    t.not(refusals.length, 0, `${operation.operationId} has refusals`)
    for (const [status, { content }] of refusals) {
      t.same(
        content,
        { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        `${operation.operationId} ${status}`
      )
    }
  }
})

test('every component is described and used, and every success is one', async (t) => {
  for (const [name, schema] of Object.entries(description.components.schemas)) {
    t.match(name, /^[A-Z][A-Za-z]+$/)
    t.ok('description' in schema, `${name} has a description`)
    t.ok(committed.includes(`"#/components/schemas/${name}"`), `${name} is used`)
  }
  for (const { operation } of operationsOf(description)) {
    const json = successOf(operation).content?.['application/json']
    if (json) t.match(json.schema, { $ref: /^#\/components\/schemas\// }, operation.operationId)
  }
})
