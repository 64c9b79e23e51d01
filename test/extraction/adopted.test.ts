import { test } from 'tap'
import { extractReport } from '#extraction/extract-report.ts'
import { testTerms as terms } from '../support/portal.ts'

const numbers = (...paragraphs: string[]) =>
  extractReport(paragraphs.join('\n\n'), { terms }).recommendations.map(({ number }) => number)

test('a group or meeting of experts is no speaker, and experts are', async (t) => {
  const reports = [
    'I. Recommendations|5. The Expert Group recommended that Member States:|(a) Train the judges and the prosecutors of all of their courts;|(b) Share information with each other and with the Office.',
    "I. Recommandations|5. Le Groupe intergouvernemental d'experts a recommandé aux États :|a) De former les juges ;|b) D'échanger des informations.",
    'I. Recomendaciones|5. La Reunión de Expertos recomendó a los Estados:|a) Formar a los jueces y a los fiscales;|b) Intercambiar información con los demás Estados.',
    'I. Рекомендации|5. Совещание экспертов рекомендовало государствам:|a) готовить судей;|b) обмениваться информацией.',
    'أولاً- التوصيات|5- أوصى فريق الخبراء الدول بما يلي:|(أ) تدريب القضاة؛|(ب) تبادل المعلومات.',
    '一. 建议|5.专家组建议各国：|(a)培训法官；|(b)交流信息。'
  ]
  for (const report of reports) t.same(numbers(...report.split('|')), ['5(a)', '5(b)'], report)
  t.throws(() => numbers(...reports[0]!.replace('The Expert Group', 'Several experts').split('|')))
})

test('a section on what became of earlier recommendations holds none', async (t) => {
  const reports = [
    ['B. Implementation of the recommendations adopted by the Twenty-eighth Meeting', 'I. Recommendations'],
    ['B. Suite donnée aux recommandations de la vingt-huitième Réunion', 'I. Recommandations'],
    ['B. Medidas adoptadas en cumplimiento de las recomendaciones de la 28ª Reunión', 'I. Recomendaciones'],
    ['B. Выполнение рекомендаций, принятых двадцать восьмым Совещанием', 'I. Рекомендации']
  ]
  const asked = [
    'Governments should share data.',
    'Les gouvernements devraient échanger des données.',
    'Los Gobiernos deberían intercambiar datos.',
    'Правительствам следует обмениваться данными.'
  ]
  for (const [index, [earlier, title]] of reports.entries())
    t.same(
      numbers(title!, `1. ${asked[index]}`, `2. ${asked[index]}`, earlier!, `3. ${asked[index]}`),
      ['1', '2'],
      String(earlier)
    )
})

test('a title that only sounds like drafts or earlier ones is one of recommendations', async (t) => {
  t.same(
    numbers(
      'ثانياً- التوصيات',
      'ألف- توصيات بشأن صنع الأسلحة النارية بصورة غير مشروعة',
      '1- ينبغي للدول الأطراف أن تعزز التعاون.',
      '2- ينبغي للدول الأطراف أن تتبادل المعلومات.'
    ),
    ['1', '2']
  )
  t.same(
    numbers(
      'II. Recommendations',
      'A. Recommendations on the implementation of the Firearms Protocol',
      '1. States parties should mark firearms.',
      '2. States parties should keep records.'
    ),
    ['1', '2']
  )
})

test('a treaty body recommends below titles on its earlier recommendations, too', async (t) => {
  t.same(
    numbers(
      'II. Main areas of concern and recommendations',
      "A. The Committee's previous recommendations",
      '1. The Committee regrets that some of its recommendations have not been implemented.',
      '2. The Committee urges the State party to address those recommendations.',
      'III. Implementation of the recommendations and reporting',
      '3. The Committee recommends that the State party disseminate the recommendations.'
    ),
    ['2', '3']
  )
})

test('items below a title that stands between them and their paragraph are of that paragraph', (t) => {
  t.same(
    numbers(
      'II. Recommandations',
      "4. Le Groupe d'experts a recommandé à la Commission de considérer les recommandations ci-après :",
      'Prévention',
      'a) Les États devraient former les juges ;',
      'b) Les États sont priés de protéger les témoins ;',
      'Répression',
      'a) Les États devraient échanger des informations.'
    ),
    ['4(a)', '4(b)', '4(a)']
  )
  t.end()
})

test('the participants of a meeting decide, and some of them only say', async (t) => {
  const reports = [
    'I. Recommendations|5. The participants in the meeting recommended that States:|(a) Train the judges of all of their courts;|(b) Share information with each other.',
    "I. Recommandations|5. Les participants à la réunion ont recommandé aux États :|a) De former les juges ;|b) D'échanger des informations.",
    'I. Recomendaciones|5. Los participantes en la reunión recomendaron a los Estados:|a) Formar a los jueces;|b) Intercambiar información con los demás Estados.',
    'I. Рекомендации|5. Участники совещания экспертов рекомендовали, чтобы:|a) государства готовили судей;|b) секретариат обновил справочник.',
    'أولاً- التوصيات|5- أوصى المشاركون الدول بما يلي:|(أ) تدريب القضاة؛|(ب) تبادل المعلومات.',
    '一. 建议|5.与会者建议各国：|(a)培训法官；|(b)交流信息。'
  ]
  for (const report of reports) t.same(numbers(...report.split('|')), ['5(a)', '5(b)'], report)
  t.throws(() => numbers(...reports[0]!.replace('The participants', 'Some participants').split('|')))
})

test('a treaty body asks for nothing where it tells what was reported', async (t) => {
  t.same(
    numbers(
      'Comité contre la torture',
      'C. Sujets de préoccupation et recommandations',
      "5. Le Comité recommande à l'État partie de réviser le Code pénal.",
      "6. Le Comité est préoccupé. L'État partie devrait, selon les informations reçues, avoir achevé la révision.",
      "7. Le Comité engage l'État partie à former les juges."
    ),
    ['5', '7']
  )
})

test('a treaty body has its verbs in the items, or after what it recalls', async (t) => {
  t.same(
    numbers(
      'II. Principales motivos de preocupación y recomendaciones',
      '1. Recordando su observación general núm. 13, el Comité:',
      'a) Recomienda al Estado parte que apruebe una ley;',
      'b) Observa que el Estado parte ha aprobado otra;',
      'c) Insta al Estado parte a que proteja a las víctimas.',
      '2. El Comité recuerda su recomendación general y recomienda al Estado parte que:',
      'a) Forme a los jueces;',
      'b) Forme a los fiscales.'
    ),
    ['1(a)', '1(c)', '2(a)', '2(b)']
  )
  t.same(
    numbers(
      '二. 主要关注领域和建议',
      '1.委员会关切地注意到：',
      '(a)定罪率低；',
      '(b)缺乏收容所。',
      '2.委员会回顾其第38号一般性建议，建议缔约国：',
      '(a)培训法官；',
      '(b)设立收容所。'
    ),
    ['2(a)', '2(b)']
  )
})
