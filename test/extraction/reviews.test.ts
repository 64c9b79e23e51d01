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

test('a list of the first cycle needs no colon, where its paragraph says what becomes of it', async (t) => {
  t.same(
    read(
      'Working Group on the Universal Periodic Review',
      'II. Conclusions and/or recommendations',
      '111. The recommendations formulated during the interactive dialogue and listed below will be examined by Atlantia, which will respond no later than the fourteenth session of the Council.',
      '1. To ratify the Convention (Argentina);',
      '2. To re-register the affected persons, in keeping with the decisions of its Court (Slovakia);',
      '3. To continue its efforts (Cuba); to protect children (Peru);',
      '112. All conclusions reflect the position of the submitting States.'
    ),
    [
      ['111.1', ['ARG'], 'under_consideration'],
      ['111.2', ['SVK'], 'under_consideration'],
      ['111.3', ['CUB', 'PER'], 'under_consideration']
    ]
  )
})

test('where items begin in lower case, so does the recommendation of the next State', async (t) => {
  const items = [
    '140.1 продолжить работу (Таджикистан); усилить защиту потерпевших (Мьянма);',
    '140.2 принять закон (Нигер).'
  ]
  t.same(
    read(
      'Рабочая группа по универсальному периодическому обзору',
      'II. Выводы и/или рекомендации',
      '140. Следующие рекомендации пользуются поддержкой Атлантии:',
      ...items
    ),
    [
      ['140.1', ['TJK'], 'supported'],
      ['140.1', ['MMR'], 'supported'],
      ['140.2', ['NER'], 'supported']
    ]
  )
})

test('a matrix has States and position on lines of their own', async (t) => {
  t.same(
    read(
      'Matrix of recommendations - Atlantia',
      'II. Conclusions and/or recommendations',
      '136.40 Ensure that the Act is enforced\n(Nigeria) (Zambia);\nPosition of the State under review: Supported\nRelevant SDGs: 5, 16',
      '136.3 Ratify the Convention\n(France);\nNoted'
    ),
    [
      ['136.40', ['NGA', 'ZMB'], 'supported'],
      ['136.3', ['FRA'], 'noted']
    ]
  )
})

test('a matrix is no part of the recommendation above it, in whatever language', async (t) => {
  t.same(
    read(
      'Grupo de Trabajo sobre el Examen Periódico Universal',
      'Tema: A12 Aceptación de normas internacionales',
      '118.2 Ratificar el Protocolo de la Convención sobre los derechos de los niños (Italia)\nFuente de la posición: A/HRC/58/9/Add.1 - Párr. 3\nAnotada\nA12 Aceptación de normas internacionales\nPersonas afectadas: - niños\n- niñas\nODS 16',
      '118.1 Considerar la posibilidad de adherirse a las Enmiendas que se aprobaron en Kampala (Austria);\nFuente de la posición: A/HRC/58/9/Add.1 - Párr. 3\nApoyada\nPersonas afectadas: - general\nODS 16'
    ),
    [
      ['118.2', ['ITA'], 'noted'],
      ['118.1', ['AUT'], 'supported']
    ]
  )
})
