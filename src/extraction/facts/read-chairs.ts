import { fold } from '#domain/words.ts'
import type { Chair } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { type Entry, isIn, isOutside } from './entries.ts'
import { foldText } from './fold-text.ts'
import type { FindStates } from './gazetteer.ts'
import type { Finders } from './list-present.ts'
import { nominativeAfter } from './names-in-cases.ts'
import { bodiesIn } from './names-of-bodies.ts'
import { peopleAlone, secondAlone } from './people-alone.ts'
import { peopleOfStates } from './people-of-states.ts'
import { peopleWithStates } from './people-with-states.ts'
import type { PersonFound } from './person-found.ts'
import { sentencesOf } from './sentences.ts'
import { chairBefore, chairOffice, electionWords, toOffice } from './words/election-words.ts'
import {
  chairedBy,
  chairWords,
  coChairWords,
  honorifics,
  otherOfficers,
  panelWords
} from './words/people-words.ts'

type Language = ReportDocument['language']

const peopleIn = (text: string, language: Language, findStates: FindStates): PersonFound[] => {
  const bracketed = peopleWithStates(text, language, findStates)
  if (bracketed.length === 1) return [...bracketed, ...secondAlone(text, bracketed[0]!.end, language)]
  if (bracketed.length > 0) return bracketed
  const ofStates = peopleOfStates(text, language, findStates)
  return ofStates.length > 0 ? ofStates : peopleAlone(text, language)
}

/** A deputy who sits in the chair. */
const actsAsChair =
  /in (?:his|her) capacity as (?:the )?Chair|en sa qualité de [Pp]résidente?|en su calidad de [Pp]residenta?|в качестве [Пп]редседател|بصفته(?:ا)? (?:ال)?رئيس|以主席身份/u

/** Whoever is elected after the chair is elected to something else: X (A) as Chair, Y (B) and Z (C) as Vice-Chairs. */
const upToChair = (people: PersonFound[], text: string, language: Language): PersonFound[] => {
  if (!new RegExp(electionWords[language], 'u').test(text)) return people
  const office = new RegExp(`^${toOffice}(?:${chairOffice[language]})`, 'u')
  const last = people.findIndex(({ end }) => office.test(text.slice(end)))
  return last < 0 ? people : people.slice(0, last + 1)
}

/** Who chaired in a sentence, without the other officers it names. */
const chairing = (text: string, language: Language, findStates: FindStates): PersonFound[] => {
  const end = new RegExp(otherOfficers[language], 'u').exec(text)?.index ?? text.length
  if (actsAsChair.test(text.slice(end))) return peopleIn(text.slice(0, end), language, findStates)
  const isOther = new RegExp(`^${toOffice}$`, 'u')
  const before = new RegExp(`(?:${chairBefore[language]})(?:${honorifics[language]})?$`, 'u')
  const people = upToChair(peopleIn(text.slice(0, end), language, findStates), text, language)
    // X (A), Vice-Chair
    .filter(
      (one) =>
        end === text.length ||
        !isOther.test(text.slice(one.end, end)) ||
        before.test(text.slice(0, one.start))
    )
  if (people.length > 0) return people
  // A deputy who chaired: what comes before the name is then more than the verb.
  const by = new RegExp(chairedBy[language], 'u').exec(text)
  return by && by.index + by[0].length > end ? peopleIn(text, language, findStates) : []
}

/** A Russian name in the nominative, where it stands so after the office or its ending tells. */
const inNominative = (name: string, before: string, entries: readonly Entry[]): string => {
  const stems = name.split(' ').map((word) => word.slice(0, Math.max(3, word.length - 2)))
  const again = new RegExp(
    `Председатель (${stems.map((stem) => `${stem}\\p{L}{0,3}`).join(' ')})(?!\\p{L})`,
    'u'
  )
  return (
    entries.map(({ block }) => again.exec(block.text.text)?.[1]).find((one) => one !== undefined) ??
    nominativeAfter(before, name)
  )
}

/** Who chaired the meeting, each with the State it is named with, if any. */
export const readChairs = (entries: readonly Entry[], language: Language, finders: Finders): Chair[] => {
  const chaired = new RegExp(chairWords[language], 'iu')
  const shared = new RegExp(coChairWords[language], 'iu')
  const panel = new RegExp(panelWords[language], 'iu')
  const chairs: Chair[] = []
  for (const entry of entries) {
    if (isOutside(entry) || isIn(entry, 'introduction', 'statements', 'participation')) continue
    for (const sentence of sentencesOf(entry.block.text)) {
      // Folded, since Arabic may write its vowels.
      const folded = foldText(sentence.text)
      const { text } = folded
      if (!chaired.test(text)) continue
      if (panel.test(text) && !shared.test(text) && !isIn(entry, 'opening', 'officers')) continue
      const role = shared.test(text) ? ('co-chair' as const) : ('chair' as const)
      const isBody = bodiesIn(text, finders)
      const people = chairing(text, language, finders.states).filter((one) => !isBody(one))
      for (const { start, name: found, country, end: last } of people) {
        const { start: from, end } = folded.span(start, start + found.length)
        const name = sentence.text.slice(from, end)
        if (chairs.some((one) => fold(one.name) === fold(name))) continue
        const spans = { name: sentence.originOf(from, folded.at(last)) }
        const known = language === 'ru' ? inNominative(name, text.slice(0, start), entries) : name
        chairs.push({ name: known, country_iso3: country, role, spans })
      }
    }
  }
  return chairs
}
