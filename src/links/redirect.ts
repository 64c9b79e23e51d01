const redirects = new Set([301, 302, 303, 307, 308])

/** Redirects that say the old address is not to be used again. */
export const isPermanent = (status: number): boolean => status === 301 || status === 308

/** Where an answer sends whoever asked; undefined when it is no redirect, null when it leads to no web address. */
export const redirectTarget = (
  status: number,
  location: string | undefined,
  from: URL
): URL | null | undefined => {
  if (!redirects.has(status) || location === undefined) return undefined
  if (!URL.canParse(location, from.href)) return null
  const target = new URL(location, from)
  return isVisitable(target) ? target : null
}

/** Whether an address is one of the web, without a name or password in it. */
export const isVisitable = ({ protocol, username, password }: URL): boolean =>
  ['http:', 'https:'].includes(protocol) && username === '' && password === ''
