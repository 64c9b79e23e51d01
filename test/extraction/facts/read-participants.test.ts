import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { readFacts } from '#extraction/facts/read-facts.ts'
import { readDocument } from '#extraction/structure/read-document.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())

const present = (heading: string, ...paragraphs: string[]) => {
  const text = paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`).join('\n\n')
  const facts = readFacts(readDocument(`I. ${heading}\n\n${text}\n`), terms)
  return {
    states: facts.participating_states_iso3.join(' '),
    unions: facts.regional_economic_integration_organizations,
    signatories: facts.observers.signatory_states.map(({ iso3 }) => iso3),
    others: facts.observers.non_signatory_states.map(({ iso3 }) => iso3),
    entities: facts.observers.united_nations_entities.map(({ code, name }) => code ?? name),
    organizations: facts.observers.intergovernmental_organizations.map(({ code, name }) => code ?? name),
    societies: facts.observers.non_governmental_organizations.map(({ name }) => name)
  }
}

test('States, observers and organizations by group', (t) => {
  t.match(
    present(
      'Attendance',
      'The following States parties to the Convention were represented at the meeting, including some connected remotely: Bosnia and Herzegovina, Bolivia (Plurinational State of), European Union, Trinidad and Tobago and United Republic of Tanzania.',
      'The following States signatories were represented by observers: Iran (Islamic Republic of) and Japan.',
      'The following non-signatory State was represented by an observer: Palau.',
      'The following intergovernmental organizations were represented by observers: Organization for Security and Cooperation in Europe, Council of Europe and World Customs Organization.',
      'The following non-governmental organizations were represented: Global Initiative against Transnational Organized Crime, Trace Foundation.'
    ),
    {
      states: 'BIH BOL TTO TZA',
      unions: ['European Union'],
      signatories: ['IRN', 'JPN'],
      others: ['PLW'],
      organizations: ['osce', 'council-of-europe', 'wco'],
      societies: ['Global Initiative against Transnational Organized Crime', 'Trace Foundation']
    }
  )
  t.end()
})

test('one observer is the subject of its sentence', (t) => {
  t.match(
    present(
      'Participation',
      'Les États parties suivants étaient représentés : Algérie et Chine.',
      "La République islamique d'Iran, État signataire de la Convention, était représentée par un observateur.",
      "Le Programme des Nations Unies pour l'environnement était représenté par un observateur."
    ),
    { states: 'DZA CHN', signatories: ['IRN'], entities: ['unep'] }
  )
  t.match(
    present(
      'Участники',
      'На совещании были представлены следующие государства — участники Протокола: Босния и Герцеговина, Египет и Южная Африка.',
      'Колумбия и Пакистан, не являющиеся участниками Протокола, были представлены наблюдателями.'
    ),
    { states: 'BIH EGY ZAF', others: ['COL', 'PAK'] }
  )
  t.match(
    present(
      'الحضور',
      'كانت الدول الأطراف التالية في الاتفاقية ممثَّلة في الاجتماع: الاتحاد الروسي، والبوسنة والهرسك، وقطر.',
      'وكانت جامعة الدول العربية والمنظمة الدولية للشرطة الجنائية (الإنتربول) ممثَّلتين بمراقبين.'
    ),
    { states: 'RUS BIH QAT', organizations: ['league-of-arab-states', 'interpol'] }
  )
  t.match(
    present(
      'Asistencia',
      'Estuvieron representados en la reunión los siguientes Estados partes: Níger, Santo Tomé y Príncipe y Trinidad y Tabago.',
      'Estuvieron representados por observadores el Estado de Palestina y la Soberana Orden Militar de Malta.'
    ),
    { states: 'NER STP TTO', others: ['PSE'] }
  )
  t.match(
    present(
      '出席情况',
      '下列缔约国派代表出席了会议：阿拉伯联合酋长国、多米尼加、多米尼克和中国。',
      '巴勒斯坦国派观察员出席了会议。'
    ),
    { states: 'ARE DOM DMA CHN', others: ['PSE'] }
  )
  t.end()
})
