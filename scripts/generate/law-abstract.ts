import type { Country } from './countries.ts'
import type { Crime } from './crimes.ts'
import { capitalized, fill } from './fill.ts'
import type { Random } from './random.ts'

const subjects = [
  'Makes {crime} a criminal offence in {country} and sets the penalties.',
  'Principal statute of {country} on {crime}, with offences, investigation powers and penalties.',
  'Sets out how the authorities of {country} prevent, detect and prosecute {crime}.',
  'Creates a specialized body in {country} that coordinates work against {crime}.',
  'Replaces earlier rules of {country} on {crime} and widens the definition of the offence.',
  'Amends the law of {country} on {crime} after an evaluation found gaps.'
]
const details = [
  'Proceeds can be frozen and confiscated, also from third parties.',
  'Companies can be fined, wound up or excluded from public contracts.',
  'Victims receive shelter, legal aid and compensation from a State fund.',
  'Banks, dealers and lawyers have to report suspicious transactions.',
  'Witnesses who cooperate can have their sentences reduced and their identities protected.',
  'A chapter on extradition and mutual legal assistance names the central authority.',
  'Electronic surveillance and controlled delivery need the consent of a judge.',
  'Courts have jurisdiction when the offence is committed abroad by or against nationals.'
]

/** Two or three sentences on what a law does. */
export const drawLawAbstract = (crime: Crime, country: Country, random: Random): string =>
  [
    capitalized(fill(random.pick(subjects), { crime: crime.names.en, country: country.name })),
    ...random.some(details, random.whole(0, 2))
  ].join(' ')
