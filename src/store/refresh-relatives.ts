import { sql } from 'drizzle-orm'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'
import { refreshSearch } from './refresh-search.ts'

type Relatives = { children: string[]; parents: string[] }

/** Records that were written: those that are new have already what they take over from their parent. */
interface Written {
  created: readonly string[]
  updated: readonly string[]
}

/**
 * Brings up to date what records take over from each other after some were written: visibility and date from
 * the parent, terms both ways, and the words each is found by. All of them get a new revision.
 */
export const refreshRelatives = async (
  db: Queryable,
  kinds: Kinds,
  { created, updated }: Written
): Promise<void> => {
  const ids = [...created, ...updated]
  const { children, parents } = await relativesOf(db, ids)
  const born = new Set(created)
  const before = (some: readonly string[]) => [...new Set(some)].filter((id) => !born.has(id))

  await refreshOwn(db, before([...ids, ...children, ...parents]))
  await clearTerms(db, 'parent', before(children))
  await inheritTerms(db, kinds, children)
  await clearTerms(db, 'child', before(parents))
  await gatherTerms(db, kinds, parents)
  await refreshSearch(db, kinds, [...new Set([...ids, ...parents])])
}

const refreshOwn = async (db: Queryable, ids: readonly string[]) => {
  if (ids.length === 0) return
  await db.execute(sql`
    update records r set revision = r.revision + 1,
      visible = r.status = 'published' and coalesce(p.status = 'published', true),
      date = case when p.id is null then r.date else p.date end,
      date_from = case when p.id is null then r.date_from else p.date_from end,
      date_to = case when p.id is null then r.date_to else p.date_to end
    from records self left join records p on p.id = self.parent_id
    where self.id = r.id and r.id in ${list(ids)}`)
}

const clearTerms = async (db: Queryable, origin: 'parent' | 'child', ids: readonly string[]) => {
  if (ids.length === 0) return
  await db.execute(sql`delete from record_terms where origin = ${origin} and record_id in ${list(ids)}`)
}

const relativesOf = async (db: Queryable, ids: readonly string[]): Promise<Relatives> => {
  const [row] = await db.execute<Relatives>(sql`
    with touched as (select id, parent_id from records where id in ${list(ids)}),
    children as (select id from touched where parent_id is not null
      union select c.id from records c join touched on c.parent_id = touched.id)
    select (select coalesce(array_agg(id), '{}') from children) as children,
      (select coalesce(array_agg(distinct coalesce(parent_id, id)), '{}') from touched) as parents`)
  return row!
}

const inheritTerms = async (db: Queryable, kinds: Kinds, children: readonly string[]) => {
  const rules = [...kinds.values()].flatMap(({ name, inherits }) =>
    inherits.map((scheme) => ({ kind: name, scheme }))
  )
  if (children.length === 0 || rules.length === 0) return
  await db.execute(sql`
    insert into record_terms (record_id, scheme, code, origin)
    select c.id, t.scheme, t.code, 'parent' from records c
    join record_terms t on t.record_id = c.parent_id and t.origin = 'own'
    join jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as rule(kind text, scheme text)
      on rule.kind = c.kind and rule.scheme = t.scheme
    where c.id in ${list(children)}`)
}

const gatherTerms = async (db: Queryable, kinds: Kinds, parents: readonly string[]) => {
  const rules = [...kinds.values()].flatMap(({ name, gathers }) =>
    gathers.schemes.map((scheme) => ({ kind: name, scheme }))
  )
  if (parents.length === 0 || rules.length === 0) return
  await db.execute(sql`
    insert into record_terms (record_id, scheme, code, origin)
    select distinct p.id, t.scheme, t.code, 'child' from records p
    join records c on c.parent_id = p.id and c.status = 'published'
    join record_terms t on t.record_id = c.id and t.origin = 'own'
    join jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as rule(kind text, scheme text)
      on rule.kind = p.kind and rule.scheme = t.scheme
    where p.id in ${list(parents)}`)
}
