import { test } from 'tap'
import type { UnLanguage } from '#domain/term.ts'
import { extractReport } from '#extraction/extract-report.ts'
import { findClauses } from '#extraction/recommendations/find-clauses.ts'
import { foldText } from '#extraction/recommendations/folded-text.ts'
import { statePartyShould } from '#extraction/words/adoption.ts'
import { testTerms as terms } from '../support/portal.ts'

const said = (text: string, language: UnLanguage) =>
  findClauses(text, language).map(({ strength, addressees }) => [
    strength,
    addressees.map(({ code }) => code)
  ])

test('what is asked is heard in the subjunctive, after an elided article and past the one who asks', async (t) => {
  t.same(said('Se inste a los Estados partes a que adopten medidas.', 'es'), [['urge', ['states_parties']]])
  t.same(said('Se solicite a la secretaría que actualice el estudio.', 'es'), [['request', ['secretariat']]])
  t.same(said('Le Comité recommande à l’État partie de mettre en place un système.', 'fr'), [
    ['recommend', ['states_parties']]
  ])
  t.same(said('Le Comité demande à l’État partie de diffuser le rapport.', 'fr'), [
    ['call_upon', ['states_parties']]
  ])
  t.same(said('تطلب اللجنة إلى الدولة الطرف أن تدرج معلومات في تقريرها.', 'ar'), [
    ['request', ['states_parties']]
  ])
  t.same(said('كما تُشجَّع الدول الأطراف على تقديم تبرعات.', 'ar'), [['encourage', ['states_parties']]])
})

test('words that join names or say where begin no clause of their own', async (t) => {
  t.same(said('Les autres institutions, ainsi que les donateurs, sont invités à appuyer les pays.', 'fr'), [
    ['invite', ['donors']]
  ])
  t.same(said('Los Estados, así como los donantes, deberían prestar apoyo.', 'es'), [
    ['should', ['states', 'donors']]
  ])
  t.same(
    said('States parties should use the article and, where appropriate, should adopt laws.', 'en').map(
      ([strength]) => strength
    ),
    ['should', 'should']
  )
  t.same(said('También se les invita a que compartan información.', 'es'), [['invite', []]])
  t.same(said('وينبغي لها أن تشرك الأوساط الأكاديمية في ذلك.', 'ar'), [['should', []]])
})

test('who has not adopted a law, or trains experts, is asked nevertheless; what speakers asked is not', async (t) => {
  const numbers = (...paragraphs: string[]) =>
    extractReport(['Working Group on Firearms', ...paragraphs].join('\n\n'), { terms }).recommendations.map(
      ({ number }) => number
    )
  t.same(
    numbers(
      'II. Recommendations',
      '2. States parties that have not adopted legislation should do so.',
      '3. Experts of States parties are encouraged to meet.',
      '4. Several experts recommended that States should meet.',
      '5. It was suggested that the Conference should meet, but no agreement was reached.'
    ),
    ['2', '3']
  )
  t.same(
    numbers(
      'ثانياً- التوصيات',
      '2- ينبغي للدول الأطراف أن تنظر في إنشاء مراكز تضم ممثلين للمجتمع المدني.',
      '3- وأوصى أحد المتكلمين بأن تنشئ الدول الأطراف قنوات.',
      '4- تشجع الدول الأطراف على تقديم مقترحات.'
    ),
    ['2', '4']
  )
  t.same(
    numbers(
      '二、建议',
      '2. 缔约国应打击未经授权的贩运活动。',
      '3. 尚未通过立法的缔约国应通过立法。',
      '4. 一名发言者建议缔约国加强合作。'
    ),
    ['2', '3']
  )
})

test('what is only called important is asked of those who are named, and of no strength', async (t) => {
  const sentences: [UnLanguage, string][] = [
    ['en', 'It is important that States parties ensure training.'],
    ['fr', 'Il importe que les États parties assurent la formation.'],
    ['es', 'Es importante que los Estados partes garanticen la formación.'],
    ['ru', 'Важно, чтобы государства-участники обеспечили подготовку.'],
    ['ar', 'من المهم أن تكفل الدول الأطراف التدريب.'],
    ['zh', '重要的是缔约国确保培训。']
  ]
  for (const [language, sentence] of sentences)
    t.same(said(sentence, language), [['none', ['states_parties']]], sentence)
  t.same(said('It is important that States act. States should act.', 'en'), [['should', ['states']]])
})

const committee = (...paragraphs: string[]) =>
  [
    'Committee against Torture',
    'Concluding observations on the report of a State',
    '1. The Committee considered the report of the State party and adopted the present observations.',
    'C. Principal subjects of concern and recommendations',
    ...paragraphs
  ].join('\n\n')

test('a treaty body asks by saying what the State party should do', async (t) => {
  const { recommendations } = extractReport(
    committee(
      '2. The Committee is concerned about reports of trafficking in persons in the regions at the border.',
      '3. The State party should step up its efforts to prevent trafficking in persons and to compensate victims.',
      '4. The Committee recommends that the State party ratify the Protocol as soon as it can do so.'
    ),
    { terms }
  )
  t.same(
    recommendations.map(({ number, addressees, strength }) => [number, addressees, strength]),
    [
      ['3', ['states_parties'], 'should'],
      ['4', ['states_parties'], 'recommend']
    ]
  )
})

test('an item that begins with a name asks those named, as strongly as what stands above', async (t) => {
  const text = [
    'Working Group on Firearms',
    'Report on the meeting of the Working Group on Firearms held in Vienna on 4 and 5 June 2031',
    'II. Recommendations',
    '2. The Working Group recommended that:',
    '(a) Governments provide laboratories with reagents for the identification of explosives;',
    '(b) The World Customs Organization be invited to share intelligence with the authorities;',
    '(c) UNODC should support the laboratories.',
    '3. The Working Group recommended that the Conference:',
    '(a) Call upon States parties to adopt rules on the marking of firearms;',
    '(b) Request the secretariat to organize workshops.'
  ].join('\n\n')
  const { recommendations } = extractReport(text, { terms })
  t.same(
    recommendations.map(({ number, addressees, strength }) => [number, addressees, strength]),
    [
      ['2(a)', ['states'], 'recommend'],
      ['2(b)', ['intergovernmental_organizations'], 'invite'],
      ['2(c)', ['unodc'], 'should'],
      ['3(a)', ['conference'], 'recommend'],
      ['3(b)', ['conference'], 'recommend']
    ]
  )
})

test('a recommendation of a review keeps its States in its text, and what the State says of it beside', async (t) => {
  const text = [
    'تقرير الفريق العامل المعني بالاستعراض الدوري الشامل',
    'ثانياً- الاستنتاجات و/أو التوصيات',
    '118- نظرت الدولة في التوصيات الواردة أدناه وهي تحظى بتأييدها:',
    '118-1 تعزيز قدرات أجهزة مكافحة الفساد وضمان استقلاليتها (توغو)؛',
    '118-2 النظر في إعداد خطة وطنية لحقوق الإنسان (العراق) (مصر)؛',
    '119- أحاطت الدولة علماً بالتوصيات الواردة أدناه:',
    '119-1 حظر زواج الأطفال وإنفاذ القوانين ذات الصلة (مدغشقر).'
  ].join('\n\n')
  const { recommendations } = extractReport(text, { terms })
  t.same(
    recommendations.map(({ number, recommending_states, position }) => [
      number,
      recommending_states,
      position
    ]),
    [
      ['118.1', ['TGO'], 'supported'],
      ['118.2', ['IRQ', 'EGY'], 'supported'],
      ['119.1', ['MDG'], 'noted']
    ]
  )
  t.match(recommendations[0]!.text, /\(توغو\)؛$/)
})

test('the first running head is told by the foot of the page before it', async (t) => {
  const text = `United Nations          CTOC/COP/WG.6/2031/4

Report on the meeting of the Working Group on Firearms held in Vienna on 4 and 5 June 2031

II. Recommendations

2. The Working Group adopted the following recommendations:

Recommendation 1

States parties should mark firearms.

V.31-03611                                   1/3

CTOC/COP/WG.6/2031/4



Recommendation 2

States parties should keep records.`
  const { recommendations } = extractReport(text, { terms })
  t.same(
    recommendations.map((own) => own.text),
    ['States parties should mark firearms.', 'States parties should keep records.']
  )
})

test('a running head is told by the symbol beside other words of the masthead', async (t) => {
  const text = `Naciones Unidas          CAC/COSP/WG.2/2031/4

Informe sobre la reunión del Grupo de Trabajo sobre Recuperación de Activos celebrada en Viena

II. Recomendaciones

Recomendación 1

Los Estados partes deberían intensificar el

CAC/COSP/WG.2/2031/4

intercambio espontáneo de información.`
  const { recommendations } = extractReport(text, { terms })
  t.equal(
    recommendations[0]!.text,
    'Los Estados partes deberían intensificar el intercambio espontáneo de información.'
  )
})

test('States present are listed in Arabic with vowels, too', async (t) => {
  const text = [
    'تقرير عن اجتماع الفريق العامل المعني بالأسلحة النارية المعقود في فيينا يومي 4 و5 حزيران/يونيه 2031',
    'ثانياً- التوصيات',
    'التوصية 1',
    'ينبغي للدول الأطراف أن تعزز التعاون الدولي.',
    'رابعاً- تنظيم الاجتماع',
    '5- كانت الدول الأطراف التالية ممثَّلة في الاجتماع: الجزائر، والسودان، والعراق، والكويت، والمغرب، واليمن، وقطر.'
  ].join('\n\n')
  t.same(extractReport(text, { terms }).participating_states_iso3, [
    'DZA',
    'SDN',
    'IRQ',
    'KWT',
    'MAR',
    'YEM',
    'QAT'
  ])
})

test('a commission is asked right after the verb, and a body may ask once more what it asked before', async (t) => {
  t.same(said('The Working Group recommended that the Commission consider a study.', 'en'), [
    ['recommend', ['other']]
  ])
  t.same(said('Группа экспертов рекомендует Комиссии рассмотреть вопрос.', 'ru'), [['recommend', ['other']]])
  t.same(said('工作组建议委员会审议一项研究。', 'zh'), [['recommend', ['other']]])
  t.same(said('Группа подтвердила свою рекомендацию о том, чтобы государства приняли закон.', 'ru'), [
    ['recommend', ['states']]
  ])
})

test('a request that nobody makes is addressed to the State party or to another', async (t) => {
  t.same(said('УНП ООН адресуется просьба разработать учебный модуль.', 'ru'), [['request', ['unodc']]])
  const requests = [
    'A request is made to the State party to disseminate the observations.',
    "Une demande est adressée à l'État partie de diffuser les observations.",
    'Se ruega al Estado parte que difunda las observaciones.',
    'К государству-участнику обращается просьба распространить замечания.',
    'يرجى من الدولة الطرف أن تنشر الملاحظات.',
    '缔约国被要求传播结论性意见。'
  ]
  for (const request of requests) t.match(foldText(request).text, statePartyShould, request)
})
