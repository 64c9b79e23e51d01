/** An instant as the database writes it, as ISO 8601 in UTC. */
export const isoInstant = (value: string): string => new Date(value).toISOString()
