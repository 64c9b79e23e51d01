import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { extractReport } from '#extraction/extract-report.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())

/** Number, whom and how, and the beginning of the text, of each recommendation. */
const told = (raw: string) =>
  extractReport(raw, { terms }).recommendations.map(
    ({ number, addressees, strengths_in_order, text }) =>
      `${number} ${addressees.join('+')} ${strengths_in_order.join('+')}: ${text.slice(0, 30)}`
  )

test('labels alone, with numbers in words, and with the text on their line (V1, V2)', (t) => {
  t.same(
    told(`ثانياً- التوصيات

2- اعتمد الفريق العامل التوصيات التالية:

التوصية الأولى: تُشجَّع الدول الأطراف ومنظمات المجتمع المدني على تنظيم حملات توعية.

التوصية الثانية: ينبغي أن يواصل المكتب تقديم المساعدة.

ثالثاً- ملخص المداولات

3- أوصى أحد المتكلمين بأن تضع الدول قوانين.`),
    [
      '1 states_parties+civil_society encourage: تُشجَّع الدول الأطراف ومنظمات ',
      '2 unodc should: ينبغي أن يواصل المكتب تقديم ال'
    ]
  )
  t.same(
    told(`二、建议

2.工作组通过了下列建议：

建议一

鼓励各缔约国加强司法协助。

建议二

请秘书处编写背景文件，并请缔约国提供资料。`),
    [
      '1 states_parties encourage: 鼓励各缔约国加强司法协助。',
      '2 secretariat+states_parties request+invite: 请秘书处编写背景文件，并请缔约国提供资料。'
    ]
  )
  t.end()
})

test('a Chinese label may have its number first', (t) => {
  t.same(
    told(`二、建议

2.工作组通过了下列建议：

第1项建议

鼓励各缔约国加强司法协助。

第二号建议：请秘书处编写背景文件。`),
    [
      '1 states_parties encourage: 鼓励各缔约国加强司法协助。',
      '2 secretariat request: 请秘书处编写背景文件。'
    ]
  )
  t.end()
})

test('a label broken over two lines, in capitals or misread is one', (t) => {
  t.same(
    told(`II. Recommandations

1. Le Groupe de travail a adopté les recommandations suivantes :

Recorn-
mandation n° 1

Les États parties devraient ratifier la Convention.

RECOMMANDATION
2 bis

L'ONUDC est prié d'organiser des ateliers.`),
    [
      '1 states_parties should: Les États parties devraient ra',
      "2 bis unodc request: L'ONUDC est prié d'organiser d"
    ]
  )
  t.end()
})

test('numbered paragraphs, and items under the paragraph that introduces them (V3 to V5)', (t) => {
  t.same(
    told(`II. Выводы и рекомендации

2. Рабочая группа приняла следующие рекомендации:

A. Общие вопросы

3. Государствам-участникам следует принять меры, которые могут потребоваться. Им также рекомендуется обмениваться информацией.

4. Рабочая группа рекомендовала Секретариату:

a) обновить справочник;

b) подготовить типовые положения.

III. Ход обсуждения

5. Ряд ораторов рекомендовали государствам создать национальные механизмы.`),
    [
      '3 states_parties should+encourage: Государствам-участникам следуе',
      '4(a) secretariat recommend: обновить справочник;',
      '4(b) secretariat recommend: подготовить типовые положения.'
    ]
  )
  t.end()
})

test('bullets get ordinals, and say so (V6)', (t) => {
  const { recommendations } = extractReport(
    `II. Conclusions et recommandations

2. Le Groupe d'experts a formulé les recommandations suivantes :

• Les États devraient élaborer des stratégies nationales ;

• Le secrétariat est prié de faire rapport à la Conférence.

III. Organisation de la réunion

3. La réunion a été ouverte par la Présidente.`,
    { terms }
  )
  t.match(recommendations, [
    { number: '1', addressees: ['states'], flags: ['implicit_number'] },
    { number: '2', addressees: ['secretariat'], strength: 'request' }
  ])
  t.equal(recommendations.length, 2)
  t.end()
})

test('reviews say who recommended and what became of it (V7 to V10, V15)', (t) => {
  const reviewed = (raw: string) =>
    extractReport(raw, { terms }).recommendations.map(
      ({ number, recommending_states, position, upr_verb_class }) =>
        `${number} ${recommending_states!.join('+')} ${position} ${upr_verb_class}`
    )
  t.same(
    reviewed(`II. Conclusions and/or recommendations

121. The recommendations listed below enjoy the support of Croatia:

121.1 Ratify the Protocol (Algeria) (Iran (Islamic Republic of));

121.2 Complete the reform (Ukraine); Increase resources (Slovakia);

122. The following recommendations did not enjoy the support of Croatia, which noted them:

122.1 Consider acceding to the Convention (Bosnia and Herzegovina).`),
    [
      '121.1 DZA+IRN supported action',
      '121.2 UKR supported action',
      '121.2 SVK supported action',
      '122.1 BIH noted consider'
    ]
  )
  t.same(
    reviewed(`II. Conclusiones y/o recomendaciones

111. Las recomendaciones que se enumeran a continuación serán examinadas por Eslovenia, que responderá a su debido tiempo:

1. Ratificar el Protocolo Facultativo (Argelia, Egipto);

2. Seguir combatiendo la discriminación (Países Bajos);

3. Derogar las disposiciones (Chile).`),
    [
      '111.1 DZA+EGY under_consideration action',
      '111.2 NLD under_consideration continue',
      '111.3 CHL under_consideration action'
    ]
  )
  t.end()
})

test('treaty bodies recommend in paragraphs, with items and without numbers (V11 to V13)', (t) => {
  t.same(
    told(`三. 主要关注问题和建议

立法

3. 委员会感到关切的是，一些法律尚未与《公约》保持一致。

4. 委员会建议缔约国加快法律改革进程。

5. 委员会敦促缔约国：

(a) 设立协调机构；

(b) 划拨充足资源。`),
    [
      '4 states_parties recommend: 委员会建议缔约国加快法律改革进程。',
      '5(a) states_parties urge: 设立协调机构；',
      '5(b) states_parties urge: 划拨充足资源。'
    ]
  )
  t.same(
    told(`Introducción

El Comité acoge con satisfacción la presentación del informe del Estado parte.

Principales motivos de preocupación y recomendaciones

El Comité recomienda al Estado parte que dé amplia difusión al Protocolo.

Al Comité le preocupa la falta de formación.

El Comité insta al Estado parte a que imparta formación.`),
    [
      '1 states_parties recommend: El Comité recomienda al Estado',
      '2 states_parties urge: El Comité insta al Estado part'
    ]
  )
  t.end()
})

test('what was said, proposed, recalled or adopted elsewhere is no recommendation', (t) => {
  t.same(
    told(`II. Recommendations

2. The Working Group adopted the following recommendations:

Recommendation 1

States parties should cooperate with one another.

3. The following draft recommendations were considered, but no agreement was reached:

Recommendation 9

UNODC should establish a database.

III. Summary of deliberations

A. Recommendations on good practices

4. Speakers recommended that States cooperate. One speaker recalled recommendation 24 of the Financial Action Task Force.

Recommendation 3 of the previous meeting was recalled.

Annex

Recommendations of the previous meeting

Recommendation 1

States should do something else.`),
    ['1 states_parties should: States parties should cooperat']
  )
  t.end()
})

test('Arabic with the words of each line turned round is read in order', (t) => {
  const turned = (line: string) => line.split(' ').reverse().join(' ')
  const raw = `ثانياً- التوصيات\n\nالتوصية 1\n\nينبغي للدول الأطراف في اتفاقية الأمم المتحدة أن تتعاون، وفقا لما قرره الفريق العامل.`
  const { recommendations, flags } = extractReport(raw.split('\n').map(turned).join('\n'), { terms })
  t.match(recommendations, [{ number: '1', addressees: ['states_parties'], text: /^ينبغي للدول الأطراف/ }])
  t.ok(flags.includes('visual_order_arabic'))
  t.end()
})

test('a list of what speakers said, and an annex of others, are left out; a list goes on after its inner list', (t) => {
  t.same(
    told(`二、建议

2. 工作组建议缔约国：

(a) 培训人员，包括：

㈠ 举办课程；

㈡ 出版指南；

(b) 交流数据。

3. 主席总结如下：

(a) 一些发言者建议各国增加捐款；

(b) 一名代表指出缺乏资金。`).map((one) => one.slice(0, 4)),
    ['2(a)', '2(b)']
  )
  t.same(
    told(`II. Recommendations

2. The Working Group adopted the following recommendations:

Recommendation 1

States parties should act together.

Annex

Recommendations of the Working Group of 2030

Recommendation 1

States parties should remember that.`),
    ['1 states_parties should: States parties should act toge']
  )
  t.end()
})
