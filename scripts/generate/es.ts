import type { WordBank } from './word-bank.ts'

const one = { n: '' }
const many = { n: 'n' }

export const es: WordBank = {
  crimes: {
    'organized-crime': 'la delincuencia organizada',
    'participation-in-organized-criminal-group': 'la participación en un grupo delictivo organizado',
    'money-laundering': 'el blanqueo de dinero',
    corruption: 'la corrupción',
    'obstruction-of-justice': 'la obstrucción de la justicia',
    'trafficking-in-persons': 'la trata de personas',
    'smuggling-of-migrants': 'el tráfico ilícito de migrantes',
    'trafficking-in-firearms': 'el tráfico ilícito de armas de fuego',
    'drug-offences': 'los delitos relacionados con las drogas',
    cybercrime: 'la ciberdelincuencia',
    fraud: 'el fraude',
    counterfeiting: 'la falsificación',
    'falsified-medical-products': 'los productos médicos falsificados',
    'piracy-and-maritime-crime': 'la piratería y la delincuencia marítima',
    'trafficking-in-cultural-property': 'el tráfico de bienes culturales',
    'crimes-affecting-the-environment': 'los delitos ambientales',
    'wildlife-forest-fisheries-crime': 'los delitos contra la vida silvestre, los bosques y la pesca',
    'wildlife-crime': 'los delitos contra la vida silvestre',
    'forest-crime': 'los delitos forestales',
    'fisheries-crime': 'la pesca ilegal',
    'waste-crime': 'el tráfico de desechos',
    'illegal-mining': 'la minería ilegal',
    terrorism: 'el terrorismo',
    'sexual-and-gender-based-crimes': 'los delitos sexuales y por razón de género',
    kidnapping: 'el secuestro',
    extortion: 'la extorsión',
    'vehicle-trafficking': 'el tráfico de vehículos'
  },
  titleOfCountry: '{title} ({country})',
  laws: {
    act: [
      'Ley {number} contra {crime}',
      'Ley {number} de medidas preventivas contra {crime}',
      'Ley {number} de cooperación internacional contra {crime}',
      'Ley {number} que modifica la ley contra {crime}'
    ],
    code: ['Código Penal', 'Código Procesal Penal', 'Código Aduanero'],
    decree: [
      'Decreto {number} de medidas contra {crime}',
      'Decreto {number} que crea el comité contra {crime}'
    ],
    'decree-law': ['Decreto-ley {number} de lucha contra {crime}'],
    regulation: [
      'Reglamento {number} de la ley contra {crime}',
      'Reglamento {number} sobre reportes en la lucha contra {crime}'
    ],
    order: ['Resolución {number} relativa a la lucha contra {crime}']
  },
  strategies: {
    strategy: [
      'Estrategia nacional contra {crime} {from}-{to}',
      'Estrategia de prevención en la lucha contra {crime} {from}-{to}'
    ],
    'action-plan': [
      'Plan de acción nacional contra {crime} {from}-{to}',
      'Plan de acción en la lucha contra {crime} {from}-{to}'
    ],
    policy: ['Política nacional contra {crime} {from}-{to}'],
    framework: ['Marco nacional de acción contra {crime} {from}-{to}'],
    'threat-assessment': ['Evaluación nacional de amenazas en la lucha contra {crime} {from}']
  },
  bodies: {
    conference: 'de la Conferencia de las Partes',
    cooperation: 'del Grupo de Trabajo sobre Cooperación Internacional',
    assistance: 'del Grupo de Trabajo sobre Asistencia Técnica',
    persons: 'del Grupo de Trabajo sobre la Trata de Personas',
    migrants: 'del Grupo de Trabajo sobre el Tráfico Ilícito de Migrantes',
    firearms: 'del Grupo de Trabajo sobre Armas de Fuego',
    corruption: 'de la Conferencia de los Estados Partes en la Convención contra la Corrupción',
    recovery: 'del Grupo de Trabajo sobre Recuperación de Activos',
    commission: 'de la Comisión de Prevención del Delito y Justicia Penal'
  },
  places: { vienna: 'en Viena', geneva: 'en Ginebra', 'new-york': 'en Nueva York' },
  report: {
    title: 'Informe {body} sobre su reunión celebrada {place} en {year}',
    abstract:
      'La reunión examinó la lucha contra {crime} y las necesidades de los Estados, y aprobó recomendaciones.'
  },
  sections: {
    A: 'Recomendaciones generales',
    B: 'Recomendaciones sobre cooperación internacional',
    C: 'Recomendaciones sobre asistencia técnica'
  },
  addressees: {
    states_parties: { who: 'los Estados partes', ...many },
    states: { who: 'los Estados', ...many },
    member_states: { who: 'los Estados Miembros', ...many },
    state_under_review: { who: 'la autoridad del Estado examinado', ...one },
    unodc: { who: 'la UNODC', ...one },
    secretariat: { who: 'la Secretaría', ...one },
    conference: { who: 'la Conferencia', ...one },
    donors: { who: 'los donantes', ...many },
    regional_organizations: { who: 'las organizaciones regionales', ...many },
    private_sector: { who: 'las empresas del sector privado', ...many },
    civil_society: { who: 'la sociedad civil', ...one }
  },
  strengths: {
    urge: 'Se insta a {who} a {action}{against}.',
    call_upon: 'Se exhorta a {who} a {action}{against}.',
    request: 'Se ruega a {who} {action}{against}.',
    should: '{who} debería{n} {action}{against}.',
    recommend: 'Se recomienda a {who} {action}{against}.',
    strongly_encourage: 'Se alienta encarecidamente a {who} a {action}{against}.',
    should_consider: '{who} debería{n} considerar la posibilidad de {action}{against}.',
    encourage: 'Se alienta a {who} a {action}{against}.',
    invite: 'Se invita a {who} a {action}{against}.',
    may_wish: '{who} tal vez desee{n} {action}{against}.',
    may: '{who} puede{n} {action}{against}.'
  },
  actions: {
    'joint-investigations': 'crear equipos conjuntos de investigación y difundir sus enseñanzas',
    extradition: 'acortar los procedimientos de extradición y limitar los motivos de denegación',
    'legal-assistance':
      'responder a tiempo a las solicitudes de asistencia judicial, si es posible por vía electrónica',
    'central-authorities': 'designar una autoridad central y mantener al día sus datos en el directorio',
    confiscation: 'localizar, embargar y decomisar el producto del delito al comienzo de la investigación',
    laundering: 'obligar a los bancos y a otras profesiones a comunicar las operaciones sospechosas',
    'legal-persons': 'exigir responsabilidad a las empresas, con sanciones disuasorias',
    'witness-protection': 'proteger a los testigos y a sus familias antes del juicio, durante él y después',
    victims: 'ayudar a las víctimas, cooperen o no con las autoridades',
    'special-techniques':
      'regular la vigilancia electrónica y las operaciones encubiertas con control judicial',
    training: 'capacitar juntos a investigadores, fiscales y jueces',
    data: 'reunir y publicar estadísticas desglosadas por edad y género',
    prevention: 'informar al público, y en especial a los jóvenes, de los riesgos',
    borders: 'lograr que los servicios de fronteras intercambien información en tiempo real',
    legislation: 'armonizar la legislación nacional con la Convención y sus Protocolos',
    funding: 'aportar recursos extrapresupuestarios para la asistencia técnica',
    review: 'completar el cuestionario de autoevaluación dentro del plazo',
    'focal-points': 'nombrar un punto de contacto nacional para el examen',
    strategy: 'aprobar una estrategia nacional basada en una evaluación de amenazas',
    'human-rights': 'tener en cuenta el género y los derechos humanos en cada medida'
  },
  against: ', en la lucha contra {crime}',
  stop: '.'
}
