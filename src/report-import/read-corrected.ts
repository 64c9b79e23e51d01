import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { Failure, type Fault } from '#domain/failure.ts'
import { pointerTo } from '#domain/json-pointer.ts'
import { schemaFaults } from '#domain/schema-faults.ts'
import type { Terms } from '#domain/terms.ts'
import { unknownCode } from '#domain/unknown-code.ts'
import type { DocumentSource } from './contract.ts'
import { TaggedExtraction } from './extraction-schema.ts'

/** The document an extraction was read out of, as a corrected one carries it with it. */
const CorrectedSource = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    format: Type.String({ minLength: 1, maxLength: 50 }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    text: Type.String({ minLength: 1 })
  },
  { additionalProperties: false }
)

const source = Compile(CorrectedSource)
const form = Compile(TaggedExtraction)
const mostFaults = 50

const refuse = (faults: Fault[]) => {
  if (faults.length > 0)
    throw new Failure('invalid-record', 'The corrected extraction is not valid.', faults.slice(0, mostFaults))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts that cannot be stored: PostgreSQL has no NUL, and half a surrogate pair is no character. */
const unstorable = (value: unknown, pointer = ''): Fault[] => {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\u0000')) return []
    return [{ pointer, detail: 'holds what is no character of a text' }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => unstorable(inner, pointerTo(pointer, name)))
}

/** Checks what a person handed back; each fault is named by its pointer. */
export const readCorrected = (
  corrected: unknown,
  terms: Terms
): { extraction: TaggedExtraction; source: DocumentSource | undefined } => {
  if (!isObject(corrected)) throw new Failure('invalid-record', 'The corrected extraction is no JSON object.')
  const { source: from, ...extraction } = corrected
  if (from !== undefined && !source.Check(from))
    refuse(
      schemaFaults([], from, source.Errors(from)).map((fault) => ({
        ...fault,
        pointer: `/source${fault.pointer}`
      }))
    )
  if (!form.Check(extraction))
    refuse(schemaFaults(Object.keys(TaggedExtraction.properties), extraction, form.Errors(extraction)))
  refuse(unstorable(corrected))
  const own = extraction as TaggedExtraction
  refuse(codeFaults(own, terms))
  if (own.recommendations.length === 0)
    throw new Failure('invalid-record', 'The corrected extraction holds no recommendations.')
  return {
    extraction: { ...own, recommendation_count: own.recommendations.length },
    source: from as DocumentSource | undefined
  }
}

const codeFaults = (extraction: TaggedExtraction, terms: Terms): Fault[] => {
  const faults: Fault[] = []
  const check = (scheme: string, code: string | null | undefined, pointer: string) => {
    if (code === null || code === undefined || terms.get(scheme, code)) return
    faults.push(unknownCode(terms, pointer, scheme, code))
  }
  const each = (scheme: string, codes: readonly string[], pointer: string) =>
    codes.forEach((code, index) => void check(scheme, code, `${pointer}/${index}`))
  const tags = (list: TaggedExtraction['suggested_tags'], pointer: string) =>
    list.forEach(({ scheme, code }, index) => void check(scheme, code, `${pointer}/${index}/code`))

  const { metadata, recommendations } = extraction
  check('language', metadata.original_language, '/metadata/original_language')
  check('country', metadata.place?.country_iso3, '/metadata/place/country_iso3')
  metadata.chairs.forEach(
    ({ country_iso3 }, index) => void check('country', country_iso3, `/metadata/chairs/${index}/country_iso3`)
  )
  extraction.panellists.forEach(
    ({ country_iso3 }, index) => void check('country', country_iso3, `/panellists/${index}/country_iso3`)
  )
  each('country', extraction.participating_states_iso3, '/participating_states_iso3')
  tags(extraction.suggested_tags, '/suggested_tags')
  recommendations.forEach((own, index) => {
    const at = `/recommendations/${index}`
    each('addressee', own.addressees, `${at}/addressees`)
    check('strength', own.strength, `${at}/strength`)
    check('strength', own.strength_max, `${at}/strength_max`)
    each('strength', own.strengths_in_order, `${at}/strengths_in_order`)
    each('country', own.recommending_states ?? [], `${at}/recommending_states`)
    tags(own.suggested_tags, `${at}/suggested_tags`)
  })
  return faults
}
