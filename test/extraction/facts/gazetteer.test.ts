import { test } from 'tap'
import type { UnLanguage } from '#domain/term.ts'
import { createTerms } from '#domain/terms.ts'
import { createGazetteer } from '#extraction/facts/gazetteer.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())
const statesIn = (language: UnLanguage, text: string) =>
  createGazetteer(
    terms,
    language
  )(text)
    .map(({ iso3 }) => iso3)
    .join(' ')

test('the longest name that fits, whatever stands inside it', (t) => {
  const cases: [UnLanguage, string, string][] = [
    [
      'en',
      'Congo, Democratic Republic of the Congo, Dominica, Dominican Republic, Guinea-Bissau, Guinea',
      'COG COD DMA DOM GNB GIN'
    ],
    ['en', 'Bosnia and Herzegovina, Saint Vincent and the Grenadines and Trinidad and Tobago', 'BIH VCT TTO'],
    [
      'en',
      'Iran (Islamic Republic of), Venezuela (Bolivarian Republic of) and Netherlands (Kingdom of the)',
      'IRN VEN NLD'
    ],
    ['en', 'Guinea, Bissau; the former Yugoslav Republic of Macedonia; Swaziland', 'GIN MKD SWZ'],
    ['en', 'it brings us together in the US', 'USA'],
    ['en', 'Sovereign Military Order of Malta, the Gulf of Guinea and Korea (Republic of)', 'KOR'],
    ['fr', "Trinité-et-Tobago, Côte d’Ivoire, États-Unis d'Amérique, Réunion", 'TTO CIV USA'],
    ['es', 'Santo Tomé y Príncipe, Níger, Nigeria y República Unida de Tanzanía', 'STP NER NGA TZA'],
    ['ru', 'в Словении, с Боснией и Герцеговиной, Египтом, Соединенными Штатами Америки', 'SVN BIH EGY USA'],
    ['ru', 'Малые предприятия Мали, Нигера и Нигерии', 'MLI NER NGA'],
    ['ar', 'إثيوبيا، وقطر، ومصـر، والبوسنة والهرسك، وغينيا - بيساو، وغينيا', 'ETH QAT EGY BIH GNB GIN'],
    [
      'zh',
      '多米尼加、多米尼克、尼日尔、尼日利亚、几内亚比绍、赤道几内亚和 中 国',
      'DOM DMA NER NGA GNB GNQ CHN'
    ]
  ]
  for (const [language, text, expected] of cases) t.equal(statesIn(language, text), expected, text)
  t.end()
})

test('a name is found where it stands, with its closing bracket', (t) => {
  const text = 'et «\u00a0Bolivie (État plurinational de)\u00a0»'
  const [found] = createGazetteer(terms, 'fr')(text)
  t.equal(text.slice(found!.start, found!.end), 'Bolivie (État plurinational de)')
  t.end()
})
