import type { Caller } from '#domain/access.ts'
import { partialDatePattern, rangeOf } from '#domain/partial-date.ts'
import { type Identifier, localSchemes, type RecordBody } from '#domain/record.ts'
import { hashOf, slug } from '#domain/slug.ts'
import { compact } from '#domain/words.ts'
import type { RecordKind, SourceRow } from '#kinds/kind.ts'
import type { Queryable } from '#store/database.ts'
import { findIdentified, type Wanted } from '#store/find-identified.ts'
import type { Value } from './read/read-values.ts'
import { sightOf } from './sight-of.ts'

/** Gives rows without an id the one of the record they are of, or one of their own. */
export type Identify = (values: Value[]) => Promise<void>

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const date = new RegExp(partialDatePattern)

/** Whose a row's record is, as the store tells it of records. */
const ownerOf = ({ country, countries, organization }: SourceRow): string | undefined =>
  [country, Array.isArray(countries) ? countries[0] : undefined, organization].find(isText)

const yearOf = (kind: RecordKind, row: SourceRow): string | undefined => {
  const day = kind.date?.(row as RecordBody)
  return isText(day) && date.test(day) ? day.slice(0, 4) : undefined
}

/** The identifiers of a row that has not been validated yet. */
const identifiersOf = (kind: RecordKind, row: SourceRow): Identifier[] => {
  const listed = Array.isArray(row.identifiers) ? (row.identifiers as Partial<Identifier>[]) : []
  return [...listed, ...kind.identifiers(row as RecordBody)].filter(
    (one): one is Identifier =>
      typeof one === 'object' &&
      one !== null &&
      isText(one.scheme) &&
      isText(one.value) &&
      compact(one.value) !== ''
  )
}

/**
 * A row without an id is of the record that has one of its identifiers; a number of a law counts together with
 * country and year. Where there is none yet the id is made of the row, with a hash of its first identifier, so
 * that the same row makes the same id again.
 */
export const createIdentify =
  (db: Queryable, caller?: Caller): Identify =>
  async (values) => {
    const open = values.filter(
      ({ kind, row, faults }) => kind && !kind.parent && row && row.id === undefined && faults.length === 0
    )
    if (open.length === 0) return
    const wanted = open.flatMap(({ kind, row }, index) => wantedOf(kind!, row!, index))
    const found = await findIdentified(db, wanted, sightOf(caller))
    for (const [index, value] of open.entries()) {
      const own = wanted.filter(({ key }) => key === index)
      const same = found.filter(({ key }) => key === index)
      const ids = [...new Set(same.map(({ id }) => id))].sort()
      const known = ids.filter((id) => same.some((one) => one.id === id && one.known))
      const fault = (detail: string) =>
        value.faults.push({ pointer: '/identifiers', detail, ...value.place?.('/identifiers') })
      if (ids.length > 1)
        fault(`is that of several records${known.length > 0 ? `: ${known.slice(0, 5).join(', ')}` : ''}`)
      // It would be refused as well if it had the id, which is not told.
      else if (ids.length > 0 && known.length === 0 && caller?.countries)
        fault(`is that of a record that is not of ${caller.countries.join(', ')}`)
      else if (ids.length === 1) value.row!.id = ids[0]
      else if (own.length > 0) value.row!.id = idOf(value.kind!, value.row!, own[0]!)
      // Where there is none either, validation says that the id is missing.
    }
  }

const wantedOf = (kind: RecordKind, row: SourceRow, key: number): Wanted[] => {
  const owner = ownerOf(row)
  const year = yearOf(kind, row)
  return identifiersOf(kind, row).flatMap(({ scheme, value }) => {
    const one = { key, kind: kind.name, scheme, compact: compact(value) }
    if (!localSchemes.has(scheme)) return [one]
    return owner === undefined || year === undefined ? [] : [{ ...one, owner, ...rangeOf(year) }]
  })
}

const longestTitle = 60

const idOf = (kind: RecordKind, row: SourceRow, { scheme, compact }: Wanted): string => {
  const texts = Object.values((row.texts ?? {}) as Record<string, { title?: unknown }>)
  const title = [row.title, ...texts.map((text) => text?.title)].find(isText) ?? kind.name
  const whole = slug(title.slice(0, 300))
  const words = whole.length <= longestTitle ? whole : whole.slice(0, longestTitle).replace(/-[^-]*$/, '')
  const hash = hashOf(`${scheme} ${compact}`)
  return [slug(ownerOf(row) ?? ''), words, yearOf(kind, row), hash].filter(Boolean).join('-')
}
