import { fold } from '#domain/words.ts'
import type { Chair } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { type Entry, isIn, isOutside } from './entries.ts'
import { foldText } from './fold-text.ts'
import type { FindStates } from './gazetteer.ts'
import { peopleAlone } from './people-alone.ts'
import { peopleOfStates } from './people-of-states.ts'
import { peopleWithStates } from './people-with-states.ts'
import type { PersonFound } from './person-found.ts'
import { sentencesOf } from './sentences.ts'
import { chairedBy, chairWords, coChairWords, otherOfficers, panelWords } from './words/people-words.ts'

type Language = ReportDocument['language']

const peopleIn = (text: string, language: Language, findStates: FindStates): PersonFound[] => {
  const bracketed = peopleWithStates(text, language, findStates)
  if (bracketed.length > 0) return bracketed
  const ofStates = peopleOfStates(text, language, findStates)
  return ofStates.length > 0 ? ofStates : peopleAlone(text, language)
}

/** A deputy who sits in the chair. */
const actsAsChair =
  /in (?:his|her) capacity as (?:the )?Chair|en sa qualité de [Pp]résidente?|en su calidad de [Pp]residenta?|в качестве [Пп]редседател|بصفته(?:ا)? (?:ال)?رئيس|以主席身份/u

/** Who chaired in a sentence, without the other officers it names. */
const chairing = (text: string, language: Language, findStates: FindStates): PersonFound[] => {
  const end = new RegExp(otherOfficers[language], 'u').exec(text)?.index ?? text.length
  if (actsAsChair.test(text.slice(end))) return peopleIn(text.slice(0, end), language, findStates)
  const people = peopleIn(text.slice(0, end), language, findStates)
    // X (A), Vice-Chair
    .filter(({ end: last }) => end === text.length || !/^[,،]? ?$/u.test(text.slice(last, end)))
  if (people.length > 0) return people
  // A deputy who chaired: what comes before the name is then more than the verb.
  const by = new RegExp(chairedBy[language], 'u').exec(text)
  return by && by.index + by[0].length > end ? peopleIn(text, language, findStates) : []
}

/** A Russian name in the nominative, where it stands so after the office: под председательством Доминики Кроа. */
const inNominative = (name: string, entries: readonly Entry[]): string => {
  const stems = name.split(' ').map((word) => word.slice(0, Math.max(3, word.length - 2)))
  const again = new RegExp(
    `Председатель (${stems.map((stem) => `${stem}\\p{L}{0,3}`).join(' ')})(?!\\p{L})`,
    'u'
  )
  return entries.map(({ block }) => again.exec(block.text.text)?.[1]).find((one) => one !== undefined) ?? name
}

/** Who chaired the meeting, each with the State it is named with, if any. */
export const readChairs = (
  entries: readonly Entry[],
  language: Language,
  findStates: FindStates
): Chair[] => {
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
      for (const { start, name: found, country, end: last } of chairing(text, language, findStates)) {
        const { start: from, end } = folded.span(start, start + found.length)
        const name = sentence.text.slice(from, end)
        if (chairs.some((one) => fold(one.name) === fold(name))) continue
        const spans = { name: sentence.originOf(from, folded.at(last)) }
        chairs.push({ name, country_iso3: country, role, spans })
      }
    }
  }
  return language === 'ru'
    ? chairs.map((chair) => ({ ...chair, name: inNominative(chair.name, entries) }))
    : chairs
}
