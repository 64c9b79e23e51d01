import type { UnLanguage } from '#domain/term.ts'
import { actions } from './actions.ts'
import type { Crime } from './crimes.ts'
import { capitalized, fill } from './fill.ts'
import type { Random } from './random.ts'
import { weighted, zipf } from './skewed.ts'
import { wordBanks } from './word-banks.ts'

const drawStrength = weighted([
  ['encourage', 30],
  ['should', 22],
  ['should_consider', 12],
  ['invite', 10],
  ['request', 7],
  ['urge', 5],
  ['strongly_encourage', 4],
  ['recommend', 4],
  ['call_upon', 3],
  ['may_wish', 2],
  ['may', 1]
])
const drawAddressee = zipf(
  `states_parties states unodc member_states secretariat donors conference regional_organizations
  private_sector civil_society`.split(/\s+/),
  1.3
)
const drawState = zipf(['states_parties', 'states', 'member_states'], 1.3)
const forAnyone = new Set(['training', 'data', 'prevention', 'human-rights', 'funding', 'victims'])
const drawAction = zipf(actions, 0.6)

/** One sentence of a recommendation: who is asked, how strongly, to do what. */
export interface Clause {
  addressee: string
  strength: string
  action: (typeof actions)[number]
}

/** One thing asked of somebody who can do it; what concerns one country is asked of that State. */
export const drawClause = (ofCountry: boolean, random: Random): Clause => {
  const action = drawAction(random)
  const drawWho = forAnyone.has(action.key) ? drawAddressee : drawState
  return {
    addressee: ofCountry ? 'state_under_review' : drawWho(random),
    strength: drawStrength(random),
    action
  }
}

/** The wording of a clause in one language. */
export const sentence = (
  language: UnLanguage,
  { addressee, strength, action }: Clause,
  crime: Crime | undefined
) => {
  const bank = wordBanks[language]
  const against = crime ? fill(bank.against, { crime: crime.names[language] }) : ''
  const slots = { ...bank.addressees[addressee], action: bank.actions[action.key]!, against }
  return capitalized(fill(bank.strengths[strength]!, slots))
}
