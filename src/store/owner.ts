import { sql } from 'drizzle-orm'

/** Whose a record is: the first of its countries, or the organization. */
export const ownerOf = (body: unknown) =>
  sql`coalesce(${body} ->> 'country', ${body} #>> '{countries,0}', ${body} ->> 'organization')`
