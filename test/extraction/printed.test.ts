import { test } from 'tap'
import { extractReport } from '#extraction/extract-report.ts'
import { testTerms as terms } from '../support/portal.ts'

const read = (...lines: string[]) => extractReport(lines.join('\n'), { terms })
const texts = (...lines: string[]) => read(...lines).recommendations.map(({ text }) => text)

test('calls of notes, numbers of pages and misread zeros leave the sentence whole', async (t) => {
  t.same(
    texts(
      'II. Recommendations',
      '',
      '1. States parties should regulate the extraction of minerals¹, in particular of',
      '7',
      '',
      'gold, with the help of the secretariat.'
    ),
    [
      'States parties should regulate the extraction of minerals, in particular of gold, with the help of the secretariat.'
    ]
  )
  t.same(
    texts(
      'ثانياً- التوصيات',
      '',
      '1- ينبغي للدول الأطراف أن تحمي الضحايا في الإجراءات الجنائية(1)، وأن تساعدهم.'
    ),
    ['ينبغي للدول الأطراف أن تحمي الضحايا في الإجراءات الجنائية، وأن تساعدهم.']
  )
  t.same(
    texts(
      'II. Рекомендации',
      '',
      '1. Государствам-участникам следует предоставлять УНП 00Н сведения о торговле людьми.',
      '',
      '2. УНП ООН следует публиковать эти сведения.'
    )[0],
    'Государствам-участникам следует предоставлять УНП ООН сведения о торговле людьми.'
  )
})

test('a heading goes on until its bracket is closed', async (t) => {
  const { recommendations } = read(
    '三. 关注的主要领域及建议',
    '',
    'A. 特别保护措施(第22、第30、第32至第33、第35至第36和第37条',
    '(b)至(d)项)',
    '',
    '1.委员会建议缔约国设立专门的少年法庭，并培训法官和检察官，使其了解儿童的',
    '权利。',
    '',
    '2.委员会建议缔约国收集数据，并在下次报告中提供按年龄和性别分列的统计资料，',
    '包括被贩运的儿童人数。'
  )
  t.equal(
    recommendations[0]?.section?.title,
    '特别保护措施(第22、第30、第32至第33、第35至第36和第37条(b)至(d)项)'
  )
})

test('an agenda is read after a passive verb, with doubled brackets and inside an Arabic paragraph', async (t) => {
  const titles = (...lines: string[]) => read(...lines).agenda.map(({ title }) => title)
  t.same(
    titles(
      'I. Рекомендации',
      '1. Государствам-участникам следует обмениваться информацией.',
      'II. Утверждение повестки дня',
      '2. На том же заседании была утверждена следующая повестка дня:',
      '1. Организационные вопросы:',
      '((a)) открытие совещания.',
      '2. Прочие вопросы.'
    ),
    ['Организационные вопросы', 'Прочие вопросы']
  )
  t.same(
    titles(
      'أولاً- التوصيات',
      '1- ينبغي للدول الأطراف أن تتبادل المعلومات.',
      'ثانياً- تنظيم الاجتماع',
      '2- وأقرَّ الفريق جدول الأعمال التالي: 1- افتتاح الاجتماع. 2- التعاون الدولي. 3- اعتماد التقرير.'
    ),
    ['افتتاح الاجتماع', 'التعاون الدولي', 'اعتماد التقرير']
  )
})

test('a matrix gives its themes as sections, positions of one word, and numbers in no order', async (t) => {
  const { recommendations, numbering_anomalies, metadata } = read(
    'Examen périodique universel : Belgique',
    'Liste thématique des recommandations',
    'Rapport : A/HRC/32/8 et Add.1',
    '',
    'Thème : A12 Acceptation des normes internationales',
    '',
    '138.9 Ratifier le Protocole facultatif (Danemark, Estonie) ;',
    '',
    'Source de la position : A/HRC/32/8/Add.1 - Para. 5',
    '',
    'Notée',
    '',
    '138.1 Ratifier la Convention sur les disparitions forcées (France) ;',
    '',
    'Source de la position : A/HRC/32/8/Add.1 - Para. 5',
    '',
    'Acceptée',
    '',
    'Thème : D26 Conditions de détention',
    '',
    '139.4 Réduire la surpopulation dans les prisons du pays (Suède) ;',
    '',
    'Notée',
    '',
    '138.7 Veiller à la santé mentale des personnes détenues (Suisse) ;',
    '',
    'Acceptée'
  )
  t.same(
    recommendations.map(({ number, position, section }) => [number, position, section?.title]),
    [
      ['138.9', 'noted', 'A12 Acceptation des normes internationales'],
      ['138.1', 'supported', 'A12 Acceptation des normes internationales'],
      ['139.4', 'noted', 'D26 Conditions de détention'],
      ['138.7', 'supported', 'D26 Conditions de détention']
    ]
  )
  t.same(numbering_anomalies.skipped, [])
  t.equal(metadata.symbol, null)
})
