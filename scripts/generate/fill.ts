import type { Slots } from './word-bank.ts'

const smallWords = new Set(['a', 'an', 'and', 'against', 'in', 'of', 'on', 'or', 'the', 'to'])

/** The first letter large, where the script has large letters. */
export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const titleCase = (text: string) =>
  capitalized(text.replace(/[\p{L}’']+/gu, (word) => (smallWords.has(word) ? word : capitalized(word))))

/** Puts words into the `{slots}` of a template; a slot written with a large letter takes title case. */
export const fill = (template: string, slots: Slots): string =>
  template.replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const word = slots[name]
    if (word !== undefined) return word
    const lower = slots[name.toLowerCase()]
    if (lower === undefined) throw new Error(`No word for {${name}} in: ${template}`)
    return titleCase(lower)
  })
