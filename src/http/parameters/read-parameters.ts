/**
 * A hook for operations with `strictValidation`, where parameters stay the texts they come as: has those that are
 * absent be their defaults, and flags what they say. What is no such word stays, so that it is named.
 */
export const readParameters =
  (defaults: Readonly<Record<string, boolean | string>>) =>
  async ({ query }: { query: unknown }): Promise<void> => {
    const given = query as Record<string, unknown>
    for (const [name, absent] of Object.entries(defaults)) {
      const value = given[name] ?? absent
      given[name] = typeof absent === 'boolean' ? flag(value) : value
    }
  }

const flag = (word: unknown) => (word === 'true' ? true : word === 'false' ? false : word)
