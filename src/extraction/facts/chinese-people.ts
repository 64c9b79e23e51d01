import type { FindStates } from './gazetteer.ts'
import { partsOf } from './parts-of-list.ts'
import type { PersonFound } from './person-found.ts'
import { nameBefore } from './person-names.ts'
import { officeWords } from './words/people-words.ts'

/** What stands before an `and` that parts people; others are inside the name of an office: 打击舞弊和腐败办公室. */
const endsSomebody = new RegExp(`(?:${officeWords.zh}|先生|女士)[^、，,;；]*$`, 'u')

/** Chinese puts the function before the name: 墨西哥总检察院特别检察官佩德罗·阿尔瓦雷斯. */
export const chinesePeople = (text: string, findStates: FindStates): PersonFound[] => {
  const people: PersonFound[] = []
  const offices = new RegExp(`(?:${officeWords.zh})`, 'gu')
  for (const part of partsOf(
    text.replace(
      /(?<=[\p{Script=Han}]{2})(?:以及|和(?!国)|及)(?=[\p{Script=Han}]{4})/gu,
      (and, at: number) => (endsSomebody.test(text.slice(0, at)) ? '、'.padEnd(and.length, '、') : and)
    )
  )) {
    const name = nameBefore(part.text.replace(/[。.]$/u, '').replace(/ ?[(（][^()（）]*[)）]$/u, ''), 'zh')
    const inside = /[(（]([^()（）]{2,60})[)）]$/u.exec(part.text)?.[1]
    if (!name || !(offices.test(part.text) || inside)) continue
    offices.lastIndex = 0
    const title = part.text.slice(0, name.start)
    people.push({
      name: name.name,
      title: title || null,
      country: (inside ? findStates(inside)[0]?.iso3 : undefined) ?? findStates(title)[0]?.iso3 ?? null,
      start: part.start + name.start,
      end: part.start + name.start + name.name.length
    })
  }
  return people
}
