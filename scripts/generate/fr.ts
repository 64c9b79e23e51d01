import type { WordBank } from './word-bank.ts'

const men = { are: 'sont', e: 's', ent: 'ent', ont: 'ont', vent: 'vent', subjunctive: 'ent' }
const women = { ...men, e: 'es' }
const man = { are: 'est', e: '', ent: 't', ont: 'a', vent: 't', subjunctive: 'e' }
const woman = { ...man, e: 'e' }

export const fr: WordBank = {
  crimes: {
    'organized-crime': 'la criminalité organisée',
    'participation-in-organized-criminal-group': 'la participation à un groupe criminel organisé',
    'money-laundering': 'le blanchiment d’argent',
    corruption: 'la corruption',
    'obstruction-of-justice': 'l’entrave au bon fonctionnement de la justice',
    'trafficking-in-persons': 'la traite des personnes',
    'smuggling-of-migrants': 'le trafic illicite de migrants',
    'trafficking-in-firearms': 'le trafic illicite d’armes à feu',
    'drug-offences': 'les infractions liées à la drogue',
    cybercrime: 'la cybercriminalité',
    fraud: 'la fraude',
    counterfeiting: 'la contrefaçon',
    'falsified-medical-products': 'les produits médicaux falsifiés',
    'piracy-and-maritime-crime': 'la piraterie et la criminalité maritime',
    'trafficking-in-cultural-property': 'le trafic de biens culturels',
    'crimes-affecting-the-environment': 'les atteintes à l’environnement',
    'wildlife-forest-fisheries-crime': 'les atteintes aux espèces sauvages, aux forêts et à la pêche',
    'wildlife-crime': 'le braconnage et le trafic d’espèces sauvages',
    'forest-crime': 'la criminalité forestière',
    'fisheries-crime': 'la pêche illicite',
    'waste-crime': 'le trafic de déchets',
    'illegal-mining': 'l’exploitation minière illégale',
    terrorism: 'le terrorisme',
    'sexual-and-gender-based-crimes': 'les violences sexuelles et fondées sur le genre',
    kidnapping: 'les enlèvements',
    extortion: 'l’extorsion',
    'vehicle-trafficking': 'le trafic de véhicules'
  },
  titleOfCountry: '{title} ({country})',
  laws: {
    act: [
      'Loi n° {number} relative à la lutte contre {crime}',
      'Loi n° {number} portant mesures de prévention contre {crime}',
      'Loi n° {number} sur la coopération internationale contre {crime}',
      'Loi n° {number} modifiant la loi contre {crime}'
    ],
    code: ['Code pénal', 'Code de procédure pénale', 'Code des douanes'],
    decree: [
      'Décret n° {number} portant mesures contre {crime}',
      'Décret n° {number} instituant le comité de lutte contre {crime}'
    ],
    'decree-law': ['Décret-loi n° {number} sur la lutte contre {crime}'],
    regulation: [
      'Règlement n° {number} sur la lutte contre {crime}',
      'Règlement n° {number} sur les déclarations dans la lutte contre {crime}'
    ],
    order: ['Arrêté n° {number} relatif à la lutte contre {crime}']
  },
  strategies: {
    strategy: [
      'Stratégie nationale de lutte contre {crime} {from}-{to}',
      'Stratégie de prévention dans la lutte contre {crime} {from}-{to}'
    ],
    'action-plan': [
      'Plan d’action national contre {crime} {from}-{to}',
      'Plan d’action relatif à la lutte contre {crime} {from}-{to}'
    ],
    policy: ['Politique nationale contre {crime} {from}-{to}'],
    framework: ['Cadre national d’action contre {crime} {from}-{to}'],
    'threat-assessment': ['Évaluation nationale de la menace dans la lutte contre {crime} {from}']
  },
  bodies: {
    conference: 'de la Conférence des Parties',
    cooperation: 'du Groupe de travail sur la coopération internationale',
    assistance: 'du Groupe de travail sur l’assistance technique',
    persons: 'du Groupe de travail sur la traite des personnes',
    migrants: 'du Groupe de travail sur le trafic illicite de migrants',
    firearms: 'du Groupe de travail sur les armes à feu',
    corruption: 'de la Conférence des États parties à la Convention contre la corruption',
    recovery: 'du Groupe de travail sur le recouvrement d’avoirs',
    commission: 'de la Commission pour la prévention du crime et la justice pénale'
  },
  places: { vienna: 'à Vienne', geneva: 'à Genève', 'new-york': 'à New York' },
  report: {
    title: 'Rapport {body} sur les travaux de sa réunion tenue {place} en {year}',
    abstract:
      'La réunion a examiné la lutte contre {crime} et les besoins des États, et adopté des recommandations.'
  },
  sections: {
    A: 'Recommandations générales',
    B: 'Recommandations sur la coopération internationale',
    C: 'Recommandations sur l’assistance technique'
  },
  addressees: {
    states_parties: { who: 'les États parties', ...men },
    states: { who: 'les États', ...men },
    member_states: { who: 'les États Membres', ...men },
    state_under_review: { who: 'l’État examiné', ...man },
    unodc: { who: 'l’ONUDC', ...man },
    secretariat: { who: 'le Secrétariat', ...man },
    conference: { who: 'la Conférence', ...woman },
    donors: { who: 'les donateurs', ...men },
    regional_organizations: { who: 'les organisations régionales', ...women },
    private_sector: { who: 'le secteur privé', ...man },
    civil_society: { who: 'la société civile', ...woman }
  },
  strengths: {
    urge: '{who} {are} instamment appelé{e} à {action}{against}.',
    call_upon: '{who} {are} appelé{e} à {action}{against}.',
    request: 'Il est demandé que {who} travaill{subjunctive} à {action}{against}.',
    should: '{who} devrai{ent} {action}{against}.',
    recommend: 'Il est recommandé que {who} cherch{subjunctive} à {action}{against}.',
    strongly_encourage: '{who} {are} vivement encouragé{e} à {action}{against}.',
    should_consider: '{who} devrai{ent} songer à {action}{against}.',
    encourage: '{who} {are} encouragé{e} à {action}{against}.',
    invite: '{who} {are} invité{e} à {action}{against}.',
    may_wish: '{who} voudr{ont} peut-être {action}{against}.',
    may: '{who} peu{vent} {action}{against}.'
  },
  actions: {
    'joint-investigations': 'former des équipes d’enquête communes et partager leurs enseignements',
    extradition: 'raccourcir la procédure d’extradition et limiter les motifs de refus',
    'legal-assistance':
      'répondre à temps aux demandes d’entraide judiciaire, si possible par voie électronique',
    'central-authorities':
      'désigner une autorité centrale et tenir ses coordonnées à jour dans le répertoire',
    confiscation: 'repérer, geler et confisquer le produit du crime dès le début de l’enquête',
    laundering: 'obliger les banques et d’autres professions à déclarer les opérations suspectes',
    'legal-persons': 'rendre les sociétés responsables, avec des sanctions dissuasives',
    'witness-protection': 'protéger les témoins et leur famille avant, pendant et après le procès',
    victims: 'aider les victimes, qu’elles coopèrent ou non avec les autorités',
    'special-techniques':
      'encadrer la surveillance électronique et les infiltrations par un contrôle du juge',
    training: 'former ensemble enquêteurs, procureurs et juges',
    data: 'recueillir et publier des statistiques ventilées par âge et par genre',
    prevention: 'informer le public, et surtout les jeunes, des risques',
    borders: 'faire échanger en temps réel des informations entre services des frontières',
    legislation: 'mettre le droit interne en conformité avec la Convention et les Protocoles s’y rapportant',
    funding: 'fournir des ressources extrabudgétaires pour l’assistance technique',
    review: 'remplir le questionnaire d’auto-évaluation dans le délai fixé',
    'focal-points': 'nommer un point de contact national pour l’examen',
    strategy: 'adopter une stratégie nationale fondée sur une évaluation de la menace',
    'human-rights': 'tenir compte du genre et des droits humains dans chaque mesure'
  },
  against: ', dans la lutte contre {crime}',
  stop: '.'
}
