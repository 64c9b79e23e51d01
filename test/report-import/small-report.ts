import type { Extraction } from '#extraction/extraction.ts'

interface Words {
  language: 'en' | 'es'
  title: string
  organ: string
  body: string
  place: string
  agenda: string
  section: string
  label: string
  texts: string[]
}

const english: Words = {
  language: 'en',
  title: 'Report on the meeting of the Working Group on Firearms held in Vienna from 4 to 6 June 2031',
  organ: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  body: 'Working Group on Firearms',
  place: 'Vienna',
  agenda: 'Organizational matters',
  section: 'General recommendations',
  label: 'Recommendation',
  texts: [
    'States parties should consider training prosecutors, in line with article 29 of the Convention.',
    'States parties are encouraged to collect data on the trafficking in stolen vehicles.',
    'States parties may wish to contribute extrabudgetary resources.'
  ]
}

const spanish: Words = {
  language: 'es',
  title: 'Informe sobre la reunión del Grupo de Trabajo sobre Armas de Fuego, Viena, 4 a 6 de junio de 2031',
  organ:
    'Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional',
  body: 'Grupo de Trabajo sobre Armas de Fuego',
  place: 'Viena',
  agenda: 'Cuestiones de organización',
  section: 'Recomendaciones generales',
  label: 'Recomendación',
  texts: [
    'Los Estados partes deberían considerar la posibilidad de capacitar a los fiscales, según el artículo 29 de la Convención.',
    'Se alienta a los Estados partes a que reúnan datos sobre el tráfico de vehículos robados.',
    'Los Estados partes tal vez deseen aportar recursos extrapresupuestarios.'
  ]
}

const strengths = ['should_consider', 'encourage', 'may_wish']

const reportOf = (words: Words): [Extraction, string] => {
  const text = [
    'CTOC/COP/WG.9/2031/4',
    words.title,
    words.section,
    ...words.texts.map((own, index) => `${words.label} ${index + 1}\n${own}`)
  ].join('\n\n')
  const placeOf = (part: string) => {
    const start = text.indexOf(part)
    return [{ start, end: start + part.length }]
  }
  const spans = {}
  return [
    {
      metadata: {
        organ: words.organ,
        organ_code: 'CTOC/COP',
        body: words.body,
        body_code: 'CTOC/COP/WG.9',
        title: words.title,
        dates: { start: '2031-06-04', end: '2031-06-06' },
        place: { name: words.place, english: 'Vienna', country_iso3: 'AUT' },
        distribution: 'general',
        distribution_date: '2031-06-20',
        language: words.language,
        original_language: 'en',
        symbol: 'CTOC/COP/WG.9/2031/4',
        job_number: null,
        meetings_held: 6,
        chairs: [{ name: 'Ana Pérez', country_iso3: 'PER', role: 'chair', spans }],
        adopted_on: '2031-06-06',
        adopted_at_meeting: 6,
        adoption_paragraph: 30,
        spans: { title: placeOf(words.title), symbol: placeOf('CTOC/COP/WG.9/2031/4') }
      },
      date_conflicts: [],
      numbering_anomalies: { skipped: [], duplicated: [] },
      sections: [
        {
          part: 'II',
          title: words.section,
          paragraphs: [4, 9],
          subsections: [],
          spans: { title: placeOf(words.section) }
        }
      ],
      recommendations: words.texts.map((own, index) => ({
        number: `${index + 1}`,
        label: `${words.label} ${index + 1}`,
        part: 'II',
        section: { letter: 'A', title: words.section },
        chapeau_paragraph: 4,
        text: own,
        text_as_printed: own,
        ocr_corrections: [],
        addressees: ['states_parties'],
        strength: strengths[index]!,
        strengths_in_order: [strengths[index]!],
        strength_max: strengths[index]!,
        trigger_phrases: [own.split(' ').slice(0, 4).join(' ')],
        cites: [],
        page_break_inside: false,
        flags: [],
        spans: { text: placeOf(own), label: placeOf(`${words.label} ${index + 1}`) }
      })),
      recommendation_count: 3,
      agenda: [{ item: '1', title: words.agenda, subitems: [], spans }],
      panellists: [],
      participating_states_iso3: ['AUT', 'ITA', 'KEN'],
      participating_states_count: 3,
      participants_in_order: [],
      regional_economic_integration_organizations: [],
      observers: {
        signatory_states: [],
        non_signatory_states: [],
        united_nations_entities: [],
        intergovernmental_organizations: [],
        non_governmental_organizations: []
      },
      documentation: [],
      resolutions_and_decisions_cited: [],
      flags: []
    },
    text
  ]
}

/** A small report in English, and the text it is of. */
export const smallReport = () => reportOf(english)

/** The same report in Spanish. */
export const inSpanish = () => reportOf(spanish)
