import { type SQL, sql } from 'drizzle-orm'

/** Strings as a set to compare with: one parameter whatever their number. */
export const list = (values: readonly string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`
