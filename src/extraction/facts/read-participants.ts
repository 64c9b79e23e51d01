import type { Extraction, Observers, Participant } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { type Entry, isIn, isOutside } from './entries.ts'
import { foldText } from './fold-text.ts'
import { type Finders, groupOf, listIn, organizationsOf, statesOf } from './list-present.ts'
import { sentencesOf } from './sentences.ts'
import { wholeOf } from './whole-text.ts'
import { type Group, observerWords, presenceWords } from './words/participation-words.ts'

type Found = Pick<
  Extraction,
  | 'participating_states_iso3'
  | 'participating_states_count'
  | 'participants_in_order'
  | 'regional_economic_integration_organizations'
  | 'observers'
>

const participant = ({ name, iso3, kind, spans }: Participant): Participant => ({
  name,
  iso3,
  ...(kind && { kind }),
  spans
})

const onceEach = <One extends { name: string }>(all: readonly One[], keyOf: (one: One) => string): One[] => {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
}

/** Who was present, group by group in the order of the report. */
export const readParticipants = (
  entries: readonly Entry[],
  language: ReportDocument['language'],
  finders: Finders
): Found => {
  const participants: Participant[] = []
  const observers: Observers = {
    signatory_states: [],
    non_signatory_states: [],
    united_nations_entities: [],
    intergovernmental_organizations: [],
    non_governmental_organizations: []
  }
  const isObserver = new RegExp(observerWords[language], 'iu')
  const inSection = entries.filter((entry) => isIn(entry, 'participation'))
  const presence = new RegExp(presenceWords[language], 'iu')
  // Folded, since Arabic may write its vowels.
  const tellsPresence = (text: string) => presence.test(foldText(text).text)
  const lead = (entry: Entry) =>
    tellsPresence(entry.block.text.text) && !isOutside(entry) && !isIn(entry, 'statements')
  const used =
    inSection.length > 0
      ? inSection
      : entries.filter((entry) => lead(entry) && finders.states(entry.block.text.text).length > 5)
  let open: Group | undefined
  for (let index = 0, next = 0; index < used.length; index = next) {
    const { block } = used[index]!
    const whole = wholeOf(used, index, ['plain'])
    next = whole.next
    for (const sentence of sentencesOf(whole.text)) {
      const list = listIn(sentence, language, finders)
      const states = statesOf(list, language, finders)
      const told = groupOf(sentence.text, list, language)
      const observing = isObserver.test(sentence.text)
      // A list item goes on with the group its chapeau named.
      const group = told ?? (block.kind === 'item' || block.kind === 'bullet' ? open : undefined)
      if (told) open = told
      if (group === 'states_parties' && !observing) participants.push(...states.map(participant))
      else if (group === 'signatory_states' || group === 'non_signatory_states') {
        observers[group].push(...states.filter(({ iso3 }) => iso3 !== null).map(participant))
      } else if (
        group === 'united_nations_entities' ||
        group === 'intergovernmental_organizations' ||
        group === 'non_governmental_organizations'
      ) {
        observers[group].push(...organizationsOf(list, language, finders))
      } else if (observing || tellsPresence(sentence.text)) {
        if (states.some(({ iso3 }) => iso3 !== null)) {
          const present = states.filter(({ iso3 }) => iso3 !== null).map(participant)
          if (observing) observers.non_signatory_states.push(...present)
          else participants.push(...states.map(participant))
        } else if (observing && /\p{L}{3}/u.test(list.text)) {
          for (const one of organizationsOf(list, language, finders)) {
            const isOurs =
              /United Nations|Nations Unies|Naciones Unidas|Объединенных Наций|الأمم المتحدة|联合国/u.test(
                one.name
              )
            observers[isOurs ? 'united_nations_entities' : 'intergovernmental_organizations'].push(one)
          }
        } else participants.push(...states.map(participant))
      }
    }
  }
  const inOrder = onceEach(participants, ({ name, iso3 }) => iso3 ?? name)
  const states = inOrder.flatMap(({ iso3 }) => iso3 ?? [])
  return {
    participating_states_iso3: states,
    participating_states_count: states.length,
    participants_in_order: inOrder,
    regional_economic_integration_organizations: inOrder.filter(({ kind }) => kind).map(({ name }) => name),
    observers
  }
}
