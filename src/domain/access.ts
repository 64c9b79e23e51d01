/** What a key may be allowed; each operation that is not open to all names the one it needs. */
export const scopes = ['read:drafts', 'write', 'publish', 'verify', 'import', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** Who asks: nobody in particular, or the holder of a key. */
export interface Caller {
  /** The key's name, kept with what is written; `anonymous` without a key. */
  name: string
  /** The public part of the key; absent without one. */
  keyId?: string
  scopes: readonly Scope[]
  /** The only countries whose records may be seen unpublished and changed; absent when all are. */
  countries?: readonly string[]
}

export const anonymous: Caller = { name: 'anonymous', scopes: [] }

/** Scopes that hold others: whoever writes must see what is there, and whoever makes keys could make any. */
const includes: Partial<Record<Scope, readonly Scope[]>> = {
  write: ['read:drafts'],
  publish: ['read:drafts'],
  verify: ['read:drafts'],
  admin: scopes
}

/** Whether a caller has a scope, by itself or inside another. */
export const may = (caller: Caller, scope: Scope): boolean =>
  caller.scopes.some((held) => held === scope || includes[held]?.includes(scope))
