import { sql } from 'drizzle-orm'
import { isLikeTitle, shapeOf, type TitleShape } from '#domain/like-title.ts'
import { rangeOf } from '#domain/partial-date.ts'
import { localSchemes, type RecordDraft } from '#domain/record.ts'
import { compact } from '#domain/words.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { inSight, type Sight } from './in-sight.ts'
import { ownerOf } from './owner.ts'

/** Of one draft no more than so many are told. */
const mostAlike = 5

/** Drafts compared at once: where there are a million records, each has hundreds of the same owner and year. */
const slice = 25

/** Where likely second copies are looked for. */
export interface AlikeScope {
  /** Only records that were there before this moment, see `databaseNow`. */
  before: string
  /** What of it the asker may be told. */
  sight: Sight
  /** Records that are the asker's own all the same. */
  isOwn: (id: string) => boolean
}

/**
 * Records that drafts of new ones are probably a second copy of: of the same country or organization and year
 * with a like title, or with the same identifier. Parts of records are not looked for, nor those that are the
 * asker's own.
 */
export const findAlike = async (
  db: Queryable,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  scope: AlikeScope
): Promise<Map<string, string[]>> => {
  const wanted = drafts.filter(({ kind }) => !kinds.get(kind)!.parent).map((draft) => traitsOf(kinds, draft))
  // Neighbours are compared with the same records.
  wanted.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const alike = new Map<string, string[]>()
  for (let at = 0; at < wanted.length; at += slice)
    for (const [id, others] of await alikeAmong(db, wanted.slice(at, at + slice), scope))
      alike.set(id, [...others].sort().slice(0, mostAlike))
  return alike
}

type Traits = ReturnType<typeof traitsOf>

const placeOf = ({ kind, owner, from }: Traits) => `${kind} ${owner} ${from}`

/** What of a draft is compared. */
const traitsOf = (kinds: Kinds, { id, kind: name, body }: RecordDraft) => {
  const kind = kinds.get(name)!
  const date = kind.date?.(body)
  const year = date === undefined ? undefined : rangeOf(date.slice(0, 4))
  const identifiers = [...kind.identifiers(body), ...(body.identifiers ?? [])]
  return {
    id,
    kind: name,
    owner: (body.country ?? (body.countries as string[] | undefined)?.[0] ?? body.organization ?? null) as
      | string
      | null,
    from: year?.from ?? null,
    to: year?.to ?? null,
    identifiers: identifiers
      .filter(({ scheme }) => !localSchemes.has(scheme))
      .map(({ scheme, value }) => ({ scheme, compact: compact(value) })),
    titles: Object.values(body.texts).map((text) => kind.title(text, body))
  }
}

const alikeAmong = async (db: Queryable, wanted: readonly Traits[], { before, sight, isOwn }: AlikeScope) => {
  const told = sql`r.status <> 'withdrawn' and r.created_at < ${before} and ${inSight(sight)}`
  // Titles as JSON: the driver puts the texts of an array together letter by letter, at 32 bytes each.
  const rows = await db.execute<{ id: string; other: string; titles: string[] | null }>(sql`
    with n as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted.map(({ titles: _titles, ...row }) => row))}::jsonb)
        as n(id text, kind text, owner text, "from" date, "to" date, identifiers jsonb)
      where not exists (select from records r where r.id = n.id))
    select n.id, r.id as other,
      (select coalesce(jsonb_agg(t.title), '[]') from record_texts t where t.record_id = r.id) as titles
    from n join records r on r.kind = n.kind and r.parent_id is null and ${ownerOf(sql`r.body`)} = n.owner
      and r.date_from between n."from" and n."to" and ${told}
    union all
    select n.id, r.id, null
    from n cross join jsonb_to_recordset(n.identifiers) as m(scheme text, compact text)
    join identifiers i on i.compact = m.compact and i.scheme = m.scheme
    join records r on r.id = i.record_id and r.kind = n.kind and ${told}`)
  const shapes = new Map(wanted.map(({ id, titles }) => [id, titles.map(shapeOf)]))
  const others = new Map<string, TitleShape>()
  const shape = (title: string) => {
    const known = others.get(title) ?? shapeOf(title)
    others.set(title, known)
    return known
  }
  const alike = new Map<string, Set<string>>()
  for (const { id, other, titles } of rows) {
    if (isOwn(other)) continue
    const own = shapes.get(id)!
    const isAlike =
      titles === null || titles.some((title) => own.some((one) => isLikeTitle(one, shape(title))))
    if (isAlike) alike.set(id, (alike.get(id) ?? new Set()).add(other))
  }
  return alike
}
