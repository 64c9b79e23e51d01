import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Caller } from '#domain/access.ts'
import { mayCountries, requireCountries } from '#domain/editing.ts'
import { Failure, quotable } from '#domain/failure.ts'
import { RecordId } from '#domain/record.ts'
import { exampleRecord } from '#http/description/example-record.ts'
import { asOfParameter, readAsOfParameter } from '#http/parameters/as-of.ts'
import { readCursor, writeCursor } from '#http/parameters/cursor.ts'
import { draftParameter, readUnpublished, requireDraftRight } from '#http/parameters/drafts.ts'
import {
  type FilterContext,
  type FilterQuery,
  filterParameters,
  readFilter
} from '#http/parameters/filter-parameters.ts'
import { createLanguageChoice, languageParameter } from '#http/parameters/language.ts'
import { Words, withDefault } from '#http/parameters/list-parameters.ts'
import type { AppOptions, Parts } from '#http/parts.ts'
import { editionHeader } from '#http/plugins/conditional.ts'
import type { Presenter } from '#http/present.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { coreFields, ownFields, pageSchema, ref } from '#http/schemas/records.ts'
import { sendWhole } from '#http/send-whole.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { editionOf } from '#store/edition.ts'
import { countRecords, listRecords, listSorts } from '#store/list-records.ts'
import { countUnpublished, listUnpublished } from '#store/list-unpublished.ts'
import { readHead, readHeads, readParts } from '#store/read-head.ts'
import { type RecordView, readChildren, readVisible } from '#store/read-records.ts'
import { readAsOf } from '#store/read-versions.ts'

interface Options extends Parts, AppOptions {
  kind: RecordKind
  presenter: Presenter
  filters: FilterContext
}

/** How the relatives of records are read. */
interface Relatives {
  parts(ids: readonly string[]): Promise<RecordView[]>
  parents(ids: readonly string[]): Promise<RecordView[]>
}

const newest = draftParameter(
  'Whether to answer with the newest state, published or not, rather than with what is published. Needs a key that may `read:drafts`.'
)

const inclusions = (kind: RecordKind, hasChildren: boolean) => [
  'labels',
  ...(hasChildren ? ['children'] : []),
  ...(kind.parent ? ['parent'] : [])
]

/** The two ways to read a kind without searching: page by page, and one by one. */
export const recordRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { kind, kinds, terms, db, presenter, filters, publicUrl } = options
  const hasChildren = [...kinds.values()].some(({ parent }) => parent === kind.name)
  const chooseLanguage = createLanguageChoice(terms)
  const pageShape = pageSchema(kind, exampleRecord(kind, presenter))
  app.addSchema(pageShape)

  const shape = {
    ...languageParameter,
    fields: Words(
      [...ownFields(kind), ...Object.keys(coreFields)],
      'Only these fields, beside those every record has, which may be named.',
      Object.keys(kind.body.properties).slice(0, 2)
    ),
    include: Words(inclusions(kind, hasChildren), 'What else to answer with: labels of codes, relatives.', [
      'labels'
    ])
  }

  /** The parts and parents that anybody may see. */
  const published: Relatives = {
    parts: (ids) => readChildren(db, ids),
    parents: (ids) => readVisible(db, ids)
  }
  /** Their newest states, of those that the caller may see. */
  const newestFor = (caller: Caller): Relatives => ({
    parts: async (ids) =>
      (await readParts(db, kinds, ids)).filter((head) => mayCountries(caller, head.countries)),
    parents: async (ids) =>
      (await readHeads(db, kinds, ids)).filter((head) => mayCountries(caller, head.countries))
  })

  /** Whole records with what `include` asks for, cut to `fields`. */
  const present = async (
    views: RecordView[],
    language: string,
    { include = [], fields }: { include?: string[] | undefined; fields?: string[] | undefined },
    relatives: Relatives
  ) => {
    const ids = views.map(({ id }) => id)
    const children = include.includes('children') ? await relatives.parts(ids) : undefined
    const parents = include.includes('parent')
      ? await relatives.parents([...new Set(views.flatMap(({ parent }) => parent ?? []))])
      : undefined
    const kept = fields && new Set([...Object.keys(coreFields), ...fields])
    return views.map((view) => {
      const whole = presenter.record(view, language)
      const record = kept
        ? Object.fromEntries(Object.entries(whole).filter(([name]) => kept.has(name)))
        : whole
      const parent = parents?.find(({ id }) => id === view.parent)
      return {
        ...record,
        ...(children
          ? {
              children: children
                .filter((child) => child.parent === view.id)
                .map((child) => presenter.record(child, language))
            }
          : {}),
        ...(parent ? { parentRecord: presenter.core(parent, language) } : {})
      }
    })
  }

  const labelsOf = (views: RecordView[], language: string, include: string[] = []) =>
    include.includes('labels')
      ? {
          labels: presenter.labels(
            views.map((view) => presenter.core(view, language)),
            language
          )
        }
      : {}

  app.route({
    method: 'GET',
    url: '',
    schema: {
      operationId: `list${capitalized(kind.path)}`,
      tags: [kind.label],
      summary: `List ${kind.path} page by page`,
      description: `${kind.description} Pages follow each other by cursor and neither repeat nor skip a record.`,
      querystring: Type.Object(
        {
          ...filterParameters,
          sort: withDefault(
            Type.Enum([...listSorts], {
              type: 'string',
              default: 'id',
              description: 'Order; `-` reverses. Records without a date come first by `date`.'
            })
          ),
          cursor: Type.Optional(
            Type.String({
              maxLength: 2000,
              description: 'The `next` of the page before, for the same filter and sort.'
            })
          ),
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 200, default: 20, description: 'Records a page.' })
          ),
          total: withDefault(
            Type.Boolean({ default: false, description: 'Whether to count all records of the filter.' })
          ),
          ...shape
        },
        { additionalProperties: false }
      ),
      response: {
        200: ref(pageShape.$id),
        ...problemResponses(...readingProblems, 'not-permitted')
      }
    },
    handler: async (request, reply) => {
      const query = request.query
      const language = chooseLanguage(request, reply)
      const asked = await readFilter(query as FilterQuery, filters)
      const filter = { ...asked, kinds: [kind.name] }
      const status = readUnpublished(query.status, request.caller)
      const question = { filter, sort: query.sort, ...(status ? { status } : {}) }
      const after = query.cursor === undefined ? undefined : readCursor(question, query.cursor)
      const wanted = { filter, sort: query.sort, limit: query.limit, after }
      const unpublished = status && { kind: kind.name, status, countries: request.caller.countries }
      const [page, total] = await Promise.all([
        unpublished ? listUnpublished(db, kinds, unpublished, wanted) : listRecords(db, wanted),
        query.total &&
          (unpublished ? countUnpublished(db, kinds, unpublished, filter) : countRecords(db, filter))
      ])
      const next = page.next ? writeCursor(question, page.next) : null
      if (next !== null) {
        const address = new URL(request.url, publicUrl)
        address.searchParams.set('cursor', next)
        reply.header('link', `<${address.href}>; rel="next"`)
      }
      return {
        items: await present(page.items, language, query, status ? newestFor(request.caller) : published),
        next,
        ...(total === false ? {} : { total }),
        ...labelsOf(page.items, language, query.include)
      }
    }
  })

  app.route({
    method: 'GET',
    url: '/:id',
    schema: {
      operationId: `get${kind.label}`,
      tags: [kind.label],
      summary: `Read one record of ${kind.path}`,
      description: kind.description,
      params: Type.Object({ id: Type.Unsafe<string>({ ...RecordId, examples: [kind.sampleId] }) }),
      querystring: Type.Object(
        { ...shape, draft: newest, asOf: asOfParameter },
        { additionalProperties: false }
      ),
      response: {
        200: {
          description: 'The record.',
          content: {
            'application/json': { schema: ref(kind.label), example: exampleRecord(kind, presenter) }
          }
        },
        ...problemResponses(...readingProblems, 'not-permitted', 'not-found')
      }
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const { fields, include, draft, asOf } = request.query
      const language = chooseLanguage(request, reply)
      if (draft) requireDraftRight(request.caller)
      const head = draft ? await readHead(db, kinds, id) : undefined
      if (asOf !== undefined) {
        const past = await readAsOf(db, kinds, { id, at: readAsOfParameter(asOf), drafts: draft })
        if (past?.kind !== kind.name)
          throw new Failure('not-found', `No ${kind.name} "${quotable(id)}" was published then.`)
        if (head) requireCountries(request.caller, head.countries, 'the record')
        const [record] = await present([past], language, { include, fields }, published)
        return sendWhole(reply, { ...record, ...labelsOf([past], language, include) })
      }
      const view = draft ? head : (await readVisible(db, [id]))[0]
      if (view?.kind !== kind.name) {
        throw new Failure(
          'not-found',
          `There is no ${draft ? '' : 'published '}${kind.name} "${quotable(id)}".`
        )
      }
      if (head) requireCountries(request.caller, head.countries, 'the record')
      const relatives = draft ? newestFor(request.caller) : published
      const [record] = await present([view], language, { include, fields }, relatives)
      reply.header(editionHeader, head?.edition ?? editionOf(id, view.version))
      return { ...record, ...labelsOf([view], language, include) } as never
    }
  })
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
