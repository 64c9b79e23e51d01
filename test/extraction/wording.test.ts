import { test } from 'tap'
import type { UnLanguage } from '#domain/term.ts'
import { extractReport } from '#extraction/extract-report.ts'
import { findClauses } from '#extraction/recommendations/find-clauses.ts'
import { testTerms as terms } from '../support/portal.ts'

const said = (text: string, language: UnLanguage) =>
  findClauses(text, language).map(({ strength, addressees }) => [
    strength,
    addressees.map(({ code }) => code)
  ])

test('rarer words that ask are heard in six languages', async (t) => {
  const cases: [UnLanguage, string, string, string][] = [
    ['en', 'There is a need for States to invest in training.', 'should', 'states'],
    ['en', 'It would be useful for UNODC to update the directory.', 'should', 'unodc'],
    ['en', 'The Working Group agreed that States parties should share data.', 'should', 'states_parties'],
    ['en', 'The Working Group suggested that States parties share data.', 'recommend', 'states_parties'],
    ['fr', 'Les États parties ont été priés de désigner des points de contact.', 'request', 'states_parties'],
    ['fr', 'Il appartient aux États parties de protéger les témoins.', 'should', 'states_parties'],
    ['fr', "L'ONUDC est chargé de poursuivre ses travaux.", 'request', 'unodc'],
    ['es', 'Corresponde a los Estados partes proteger a los testigos.', 'should', 'states_parties'],
    ['es', 'Los Estados partes habrán de ratificar el Protocolo.', 'should', 'states_parties'],
    ['ru', 'Государства-участники призваны укреплять органы.', 'call_upon', 'states_parties'],
    ['ru', 'Желательно, чтобы государства-участники обменивались сведениями.', 'should', 'states_parties'],
    [
      'ru',
      'Рабочая группа обратилась к Секретариату с просьбой обновить справочник.',
      'request',
      'secretariat'
    ],
    ['ar', 'على الدول الأطراف أن تعزز التعاون القضائي.', 'must', 'states_parties'],
    ['ar', 'من المستصوب أن تنشئ الدول الأطراف آليات وطنية.', 'should', 'states_parties'],
    ['zh', '各缔约国宜加强国际合作。', 'should', 'states_parties'],
    ['zh', '缔约国有责任保护证人。', 'must', 'states_parties']
  ]
  for (const [language, sentence, strength, addressee] of cases)
    t.same(said(sentence, language), [[strength, [addressee]]], sentence)
})

const report = (...paragraphs: string[]) =>
  extractReport(
    [
      'Working Group on Firearms',
      'Report on the meeting of the Working Group on Firearms held in Vienna on 4 and 5 June 2031',
      ...paragraphs
    ].join('\n\n'),
    { terms }
  )

test('below an announcement a numbered paragraph is a recommendation in whatever words, unless it reports', async (t) => {
  const { recommendations } = report(
    'II. Conclusions and recommendations',
    '2. The Working Group agreed on the following:',
    '3. States parties should mark firearms.',
    '4. UNODC is to continue its work, subject to resources.',
    '5. The Working Group took note of the report of the secretariat.',
    '6. Records to be kept for at least ten years.'
  )
  t.same(
    recommendations.map(({ number }) => number),
    ['3', '4', '6']
  )
})

test('chairs are named with their State after a comma or a preposition too', async (t) => {
  const { metadata } = report(
    'II. Recommendations',
    '2. States parties should mark firearms.',
    'III. Organization of the meeting',
    'A. Opening of the meeting',
    '3. The meeting was chaired by Anna Kowalska of Poland.',
    '4. Ms. Leila Haddad, Ambassador of Tunisia, presided over the second meeting.'
  )
  t.same(
    metadata.chairs.map(({ name, country_iso3 }) => [name, country_iso3]),
    [
      ['Anna Kowalska', 'POL'],
      ['Leila Haddad', 'TUN']
    ]
  )
})

test('States named after the verb are found where the sentence has no colon', async (t) => {
  const { participating_states_iso3 } = extractReport(
    [
      'Рабочая группа по огнестрельному оружию',
      'II. Рекомендации',
      '2. Государствам-участникам следует маркировать оружие.',
      'III. Организация работы совещания',
      'A. Участники',
      '3. На сессии были представлены делегации США, Великобритании, ОАЭ и Норвегии.',
      '4. В совещании участвовали Австралия, Мали и Чили.',
      '5. В работе совещания приняли участие представители Уругвая.'
    ].join('\n\n'),
    { terms }
  )
  t.same(participating_states_iso3, ['USA', 'GBR', 'ARE', 'NOR', 'AUS', 'MLI', 'CHL', 'URY'])
})

test('words that ask more or less strongly from report to report are flagged', async (t) => {
  const { recommendations } = extractReport(
    [
      'Groupe de travail sur les armes à feu',
      'II. Recommandations',
      '2. Le Groupe de travail exhorte les États parties à marquer les armes.',
      '3. Les États parties devraient tenir des registres.'
    ].join('\n\n'),
    { terms }
  )
  t.same(
    recommendations.map(({ flags }) => flags.includes('strength_ambiguous')),
    [true, false]
  )
})

test('a text far longer than any report is refused by its size', async (t) => {
  t.throws(() => extractReport('\n'.repeat(5_000_001), { terms }), { message: /5000001 characters/ })
})

test('a text without an end of line or sentence is read to its end', async (t) => {
  const dense = '缔约国应加强国际合作'.repeat(5000)
  const text = [
    '二、建议',
    '2. 工作组通过了下列建议：',
    '建议一',
    dense,
    '建议二',
    '请秘书处编写文件。'
  ].join('\n\n')
  t.same(
    extractReport(text, { terms }).recommendations.map((one) => one.text),
    [dense, '请秘书处编写文件。']
  )
})

test('whoever has no code of their own is asked as others are, and who gets something is not', async (t) => {
  const cases: [UnLanguage, string, string][] = [
    [
      'en',
      'The Commission on Narcotic Drugs and law enforcement agencies are invited to take note.',
      'invite other'
    ],
    ['en', 'The General Assembly may wish to consider a resolution.', 'may_wish other'],
    [
      'en',
      'INTERPOL is invited, as well as States, to share data.',
      'invite intergovernmental_organizations states'
    ],
    ['fr', 'La Commission voudra peut-être proroger le mandat.', 'may_wish other'],
    ['fr', 'Les États et leurs services de police sont encouragés à coopérer.', 'encourage states other'],
    ['fr', 'Il serait utile que les États parties envisagent une réforme.', 'should_consider states_parties'],
    ['fr', "Il est demandé au Secrétariat d'établir un document.", 'call_upon secretariat'],
    ['es', 'La Comisión quizás desee examinar el asunto.', 'may_wish other'],
    ['es', 'Se invita a los Estados y a los medios de comunicación a difundir datos.', 'invite states other'],
    ['es', 'Los Estados partes han de tipificar la trata.', 'must states_parties'],
    [
      'ru',
      'Государствам и их правоохранительным органам следует обмениваться данными.',
      'should states other'
    ],
    ['ru', 'Совещание просило Секретариат продолжить сбор данных.', 'request secretariat'],
    ['ru', 'Рабочая группа просила УНП ООН и далее оказывать помощь государствам.', 'request unodc'],
    ['ar', 'لعل لجنة المخدرات تود أن تنظر في المسألة.', 'may_wish other'],
    ['ar', 'طلب الفريق إلى الأمانة ما يلي:', 'request secretariat'],
    ['ar', 'يوصى بأن تدرب سلطات إنفاذ القانون موظفيها.', 'recommend other'],
    ['ar', 'تُشجَّع الدول الأطراف على أن تتيح لأجهزة الشرطة البيانات.', 'encourage states_parties'],
    ['zh', '执法机构应加强合作。', 'should other'],
    ['zh', '敦促尚未指定主管机关的缔约国尽快指定。', 'urge states_parties']
  ]
  for (const [language, sentence, expected] of cases)
    t.same(
      said(sentence, language).map(([strength, codes]) => [strength, ...(codes as string[])].join(' ')),
      [expected],
      sentence
    )
})

test('a second sentence that asks the same ones by a pronoun asks as well', async (t) => {
  const cases: [UnLanguage, string, string[]][] = [
    [
      'fr',
      "Le Comité recommande à l'État partie d'agir. Il lui demande de fournir des données.",
      ['recommend', 'call_upon']
    ],
    ['fr', 'Les États parties devraient agir. Il leur faudrait aussi coopérer.', ['should', 'should']],
    [
      'es',
      'El Comité exhorta al Estado parte a que actúe. También le pide que informe.',
      ['call_upon', 'request']
    ],
    [
      'ar',
      'تحث اللجنة الدولة الطرف على تعديل القانون. وتشجعها أيضاً على الانضمام إلى الاتفاقية.',
      ['urge', 'encourage']
    ]
  ]
  for (const [language, text, expected] of cases)
    t.same(
      said(text, language).map(([strength]) => strength),
      expected,
      text
    )
})
