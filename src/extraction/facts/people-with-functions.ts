import type { UnLanguage } from '#domain/term.ts'
import type { FindStates } from './gazetteer.ts'
import { type Part, partsOf } from './parts-of-list.ts'
import type { PersonFound } from './person-found.ts'
import { hasOffice, nameAlone, withoutHonorific } from './person-names.ts'

const leading: Record<UnLanguage, RegExp> = {
  en: /^(?:and )?(?:the )?/iu,
  fr: /^(?:et (?:par |de |d')?|par )?/iu,
  es: /^(?:[ye] (?:por |de )?|por )?(?:(?:el|la) (?=Sr))?/iu,
  ru: /^(?:и |а также )?/iu,
  ar: /^(?:و(?=\p{L}{3}))?(?:(?:.{0,40} )?كلا? من )?/u,
  zh: /^(?:和|及|以及)?/u
}

const isName = (part: string, next: string | undefined, language: UnLanguage): boolean => {
  if (language === 'ar') {
    const words = part.split(' ').length
    return (
      words >= 2 &&
      words <= 6 &&
      !hasOffice(part, 'ar') &&
      (next === undefined || hasOffice(next, 'ar') || /^(?:\(|من )/u.test(next))
    )
  }
  return part.length < 70 && part.includes(' ') && nameAlone.test(part) && !hasOffice(part, language)
}

const bracketed = /^(?<name>.+?) ?[(（](?<inside>[^()（）]{2,80})[)）](?<rest>.*)$/u

const countryIn = (text: string, findStates: FindStates): string | null =>
  findStates(text).at(-1)?.iso3 ?? null

/** `Name, function of a State; Name, function`: functions may have commas of their own. */
export const peopleWithFunctions = (
  text: string,
  language: UnLanguage,
  findStates: FindStates
): PersonFound[] => {
  const parts = partsOf(text)
  const people: (PersonFound & { functions: Part[] })[] = []
  let isFresh = true
  for (const [index, part] of parts.entries()) {
    const lead = leading[language].exec(part.text)?.[0].length ?? 0
    const bare = withoutHonorific(part.text.slice(lead), language)
    const { name = bare, inside } = bracketed.exec(bare)?.groups ?? {}
    const last = people.at(-1)
    const next = parts[index + 1]?.text
    const needsFunction = last !== undefined && last.functions.length === 0 && last.country === null
    if ((!needsFunction || isFresh) && isName(name.trim(), inside ? `(${inside}` : next, language)) {
      const start = part.start + part.text.indexOf(name)
      const country = inside ? countryIn(inside, findStates) : null
      people.push({ name: name.trim(), title: null, country, start, end: part.end, functions: [] })
    } else if (last) last.functions.push(part)
    isFresh = part.ends
  }
  return people.map(({ functions, ...person }) => {
    const [first] = functions
    const end = functions.at(-1)?.end ?? person.end
    const title = first ? text.slice(first.start, end).replace(/[\s.;,،؛]+$/u, '') : null
    return { ...person, title, country: person.country ?? (title ? countryIn(title, findStates) : null), end }
  })
}
