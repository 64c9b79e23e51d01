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

/** Who chaired in a sentence, without the other officers it names. */
const chairing = (text: string, language: Language, findStates: FindStates): PersonFound[] => {
  const end = new RegExp(otherOfficers[language], 'u').exec(text)?.index ?? text.length
  const people = peopleIn(text.slice(0, end), language, findStates)
    // X (A), Vice-Chair
    .filter(({ end: last }) => end === text.length || !/^[,،]? ?$/u.test(text.slice(last, end)))
  if (people.length > 0) return people
  // A deputy who chaired: what comes before the name is then more than the verb.
  const by = new RegExp(chairedBy[language], 'u').exec(text)
  return by && by.index + by[0].length > end ? peopleIn(text, language, findStates) : []
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
  return chairs
}
