import { type SQL, sql } from 'drizzle-orm'
import { list } from './list.ts'

/** What somebody may know of: what is published, besides that what is of countries, or everything. */
export type Sight = 'published' | 'all' | { countries: readonly string[] }

/** Whether all countries of `records r`, and there are some, are among these. */
export const ofCountries = (countries: readonly string[]): SQL =>
  sql`coalesce((select bool_and(t.code in ${list(countries)}) from record_terms t
    where t.record_id = r.id and t.scheme = 'country' and t.origin <> 'mention'), false)`

/** Whether somebody may know of `records r`. */
export const inSight = (sight: Sight): SQL => {
  if (sight === 'all') return sql`true`
  return sight === 'published' ? sql`r.visible` : sql`(r.visible or ${ofCountries(sight.countries)})`
}
