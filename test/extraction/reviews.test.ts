import { test } from 'tap'
import { extractReport } from '#extraction/extract-report.ts'
import { testTerms as terms } from '../support/portal.ts'

const read = (...paragraphs: string[]) =>
  extractReport(paragraphs.join('\n\n'), { terms }).recommendations.map(
    ({ number, recommending_states, position }) => [number, recommending_states, position]
  )

test('what goes on in lower case is one recommendation of all its States', async (t) => {
  t.same(
    read(
      'Рабочая группа по универсальному периодическому обзору',
      'II. Выводы и/или рекомендации',
      '121. Следующие рекомендации не получили поддержки Атлантии:',
      '121.1 Ратифицировать Конвенцию (Аргентина); рассмотреть вопрос о присоединении к Протоколу (Чили);',
      '121.2 Создать механизм (Франция) и обеспечить его финансирование (Испания).'
    ),
    [
      ['121.1', ['ARG', 'CHL'], 'noted'],
      ['121.2', ['FRA', 'ESP'], 'noted']
    ]
  )
})

test('a short list of the first cycle is read beside a long one', async (t) => {
  t.same(
    read(
      'Working Group on the Universal Periodic Review',
      'II. Conclusions and/or recommendations',
      '111. The recommendations listed below have been examined and enjoy the support of the State:',
      '1. To ratify the Convention (Argentina);',
      '2. To examine joining (Algeria)/sign and ratify (Egypt) the Protocol;',
      '3. To continue its efforts (Cuba);',
      '112. The following recommendations will be examined by the State:',
      '1. To abolish the death penalty (Norway).'
    ),
    [
      ['111.1', ['ARG'], 'supported'],
      ['111.2', ['DZA', 'EGY'], 'supported'],
      ['111.3', ['CUB'], 'supported'],
      ['112.1', ['NOR'], 'under_consideration']
    ]
  )
})

test('positions are told in other words', async (t) => {
  const says = (lead: string, language: string[]) =>
    read(language[0]!, language[1]!, `9${lead}`, ...language.slice(2))[0]![2]
  const es = [
    'Grupo de Trabajo sobre el Examen Periódico Universal',
    'II. Conclusiones y recomendaciones',
    '98.1 Ratificar la Convención (Chile);',
    '98.2 Retirar las reservas (Suecia).'
  ]
  const zh = [
    '普遍定期审议工作组',
    '二、结论和/或建议',
    '98.1 批准《公约》（阿根廷）；',
    '98.2 撤回保留（瑞典）。'
  ]
  const fr = [
    "Groupe de travail sur l'Examen périodique universel",
    'II. Conclusions et/ou recommandations',
    '98.1 Ratifier la Convention (Chili);',
    '98.2 Retirer les réserves (Suède).'
  ]
  t.equal(says('8. Las recomendaciones siguientes no gozaron del respaldo de Atlantia:', es), 'noted')
  t.equal(says('8. 下列建议未获亚特兰蒂亚支持：', zh), 'noted')
  t.equal(says('8. 以下建议得到亚特兰蒂亚的认可：', zh), 'supported')
  t.equal(
    says("8. Les recommandations ci-après ont été examinées par l'Atlantie, qui y souscrit :", fr),
    'supported'
  )
})
