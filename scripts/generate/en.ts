import type { WordBank } from './word-bank.ts'

const one = { are: 'is' }
const many = { are: 'are' }

export const en: WordBank = {
  crimes: {
    'sexual-and-gender-based-crimes': 'sexual and gender-based crimes',
    'crimes-affecting-the-environment': 'environmental crime'
  },
  titleOfCountry: '{title} ({country})',
  laws: {
    act: [
      'Act against {Crime}, {year}',
      'Prevention of {Crime} Act, {year}',
      '{Crime} (International Cooperation) Act, {year}',
      '{Crime} (Amendment) Act, {year}'
    ],
    code: ['Penal Code', 'Code of Criminal Procedure', 'Customs Code'],
    decree: ['Decree on Measures against {Crime}, {year}', 'Decree on the Committee against {Crime}, {year}'],
    'decree-law': ['Decree-Law on Action against {Crime}, {year}'],
    regulation: ['{Crime} Regulations, {year}', 'Regulations on Reports of {Crime}, {year}'],
    order: ['{Crime} Order, {year}']
  },
  strategies: {
    strategy: ['National Strategy against {Crime} {from}-{to}', 'Strategy to Prevent {Crime} {from}-{to}'],
    'action-plan': [
      'National Action Plan against {Crime} {from}-{to}',
      'Plan of Action on {Crime} {from}-{to}'
    ],
    policy: ['National Policy on {Crime} {from}-{to}'],
    framework: ['National Framework for Action against {Crime} {from}-{to}'],
    'threat-assessment': ['National Threat Assessment: {Crime} {from}']
  },
  bodies: {
    conference: 'Conference of the Parties',
    cooperation: 'Working Group on International Cooperation',
    assistance: 'Working Group on Technical Assistance',
    persons: 'Working Group on Trafficking in Persons',
    migrants: 'Working Group on the Smuggling of Migrants',
    firearms: 'Working Group on Firearms',
    corruption: 'Conference of the States Parties to the Convention against Corruption',
    recovery: 'Working Group on Asset Recovery',
    commission: 'Commission on Crime Prevention and Criminal Justice'
  },
  places: { vienna: 'Vienna', geneva: 'Geneva', 'new-york': 'New York' },
  report: {
    title: 'Report of the {body} on its meeting held in {place} in {year}',
    abstract:
      'The meeting discussed the response to {crime} and the needs of States, and adopted recommendations.'
  },
  sections: {
    A: 'General recommendations',
    B: 'Recommendations on international cooperation',
    C: 'Recommendations on technical assistance'
  },
  addressees: {
    states_parties: { who: 'States parties', ...many },
    states: { who: 'States', ...many },
    member_states: { who: 'Member States', ...many },
    state_under_review: { who: 'the State under review', ...one },
    unodc: { who: 'UNODC', ...one },
    secretariat: { who: 'the Secretariat', ...one },
    conference: { who: 'the Conference', ...one },
    donors: { who: 'donors', ...many },
    regional_organizations: { who: 'regional organizations', ...many },
    private_sector: { who: 'the private sector', ...one },
    civil_society: { who: 'civil society', ...one }
  },
  strengths: {
    urge: '{who} {are} urged to {action}{against}.',
    call_upon: '{who} {are} called upon to {action}{against}.',
    request: '{who} {are} requested to {action}{against}.',
    should: '{who} should {action}{against}.',
    recommend: '{who} {are} recommended to {action}{against}.',
    strongly_encourage: '{who} {are} strongly encouraged to {action}{against}.',
    should_consider: '{who} should consider whether to {action}{against}.',
    encourage: '{who} {are} encouraged to {action}{against}.',
    invite: '{who} {are} invited to {action}{against}.',
    may_wish: '{who} may wish to {action}{against}.',
    may: '{who} may {action}{against}.'
  },
  actions: {
    'joint-investigations': 'set up joint investigation teams and share what was learned from them',
    extradition: 'shorten extradition proceedings and limit the grounds for refusal',
    'legal-assistance':
      'answer requests for mutual legal assistance in time, by electronic means where possible',
    'central-authorities': 'name a central authority and keep its contact details current in the directory',
    confiscation: 'trace, freeze and confiscate the proceeds of crime early in an investigation',
    laundering: 'require banks and other professions to report suspicious transactions',
    'legal-persons': 'make companies answerable, with sanctions that deter',
    'witness-protection': 'protect witnesses and their families before, during and after a trial',
    victims: 'help victims without regard to whether they cooperate with the authorities',
    'special-techniques':
      'regulate electronic surveillance and undercover operations with judicial oversight',
    training: 'train investigators, prosecutors and judges together',
    data: 'collect and publish statistics broken down by age and gender',
    prevention: 'teach the public and young people in particular about the risks',
    borders: 'have border services exchange information in real time',
    legislation: 'bring national law into line with the Convention and the Protocols thereto',
    funding: 'provide extrabudgetary resources for technical assistance',
    review: 'complete the self-assessment questionnaire within the time limit',
    'focal-points': 'appoint a national focal point for the review',
    strategy: 'adopt a national strategy that rests on an assessment of threats',
    'human-rights': 'take account of gender and human rights in every measure'
  },
  against: ', in action against {crime}',
  stop: '.'
}
