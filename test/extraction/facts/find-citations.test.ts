import { test } from 'tap'
import { findCitations } from '#extraction/facts/find-citations.ts'

const ofFirearms = { organCode: 'CTOC/COP', bodyCode: 'CTOC/COP/WG.6' }
const cited = (text: string, context: Parameters<typeof findCitations>[1] = ofFirearms) =>
  findCitations(text, context).map(({ kind, id, issuer, pinpoint }) =>
    [kind, id, issuer ?? '-', ...(pinpoint === null ? [] : [pinpoint])].join(' ')
  )

test('acts: kind, number and whose they are', (t) => {
  const cases: [string, string[]][] = [
    [
      'resolutions 1/4, 2/3 and 7/1 of the Conference',
      ['1/4', '2/3', '7/1'].map((id) => `resolution ${id} CTOC/COP`)
    ],
    ['bearing in mind General Assembly resolution 84/117', ['resolution 84/117 GA']],
    ['In its resolution 66/230 A, the General Assembly welcomed the Convention', ['resolution 66/230 A GA']],
    [
      'Security Council resolutions 1373 (2001) and 1267 (1999)',
      ['resolution 1373 (2001) SC', 'resolution 1267 (1999) SC']
    ],
    ['Universal Declaration (resolution 217 A (III))', ['resolution 217 A (III) GA']],
    [
      'la résolution 26/3 de la Commission pour la prévention du crime et la justice pénale',
      ['resolution 26/3 CCPCJ']
    ],
    [
      'Dans sa résolution 9/1, intitulée « Mise en place de la Commission », la Conférence a adopté',
      ['resolution 9/1 CTOC/COP']
    ],
    [
      'la resolución 10/3 de la Conferencia y la decisión 4/4',
      ['resolution 10/3 CTOC/COP', 'decision 4/4 CTOC/COP']
    ],
    [
      'во исполнение резолюции 9/1 и решения 9/1 Конференции',
      ['resolution 9/1 CTOC/COP', 'decision 9/1 CTOC/COP']
    ],
    ['резолюция 84/117 Генеральной Ассамблеи', ['resolution 84/117 GA']],
    ['عملاً بقرار الجمعية العامة ٨٤/١١٧', ['resolution 84/117 GA']],
    ['وقرَّر المؤتمر، في مقرره 4/3، أن', ['decision 4/3 CTOC/COP']],
    [
      '联合国打击跨国有组织犯罪公约缔约方会议在其题为“贩运人口”的第4/4号决定中决定',
      ['decision 4/4 CTOC/COP']
    ],
    ['大会第８４/１１７号决议和第60/1号决议', ['resolution 84/117 GA', 'resolution 60/1 GA']]
  ]
  for (const [text, expected] of cases) t.same(cited(text), expected, text)
  t.end()
})

test('the parent organ stands in for a body that is not named', (t) => {
  t.same(cited('resolution 5/1', { organCode: 'HRC', bodyCode: null }), ['resolution 5/1 HRC'])
  t.same(cited('Conference resolution 8/2', { organCode: 'CAC/COSP', bodyCode: null }), [
    'resolution 8/2 CAC/COSP'
  ])
  t.same(cited('Human Rights Council resolution 5/1; paragraph 15 of the annex to resolution 5/1'), [
    'resolution 5/1 HRC paragraph 15'
  ])
  t.end()
})

test('articles with paragraph and treaty', (t) => {
  const cases: [string, string[]][] = [
    ['article 12, paragraph 2, of the Convention', ['article 12 UNTOC paragraph 2']],
    ['article 6 of the Firearms Protocol', ['article 6 FIREARMS']],
    ['articles 18 and 19 of the Organized Crime Convention', ['article 18 UNTOC', 'article 19 UNTOC']],
    [
      "paragraphe 1 de l'article 13 de la Convention. Comme le prévoit l'article 14.",
      ['article 13 UNTOC paragraphe 1', 'article 14 UNTOC']
    ],
    ['párrafo 3 del artículo 32 de la Convención', ['article 32 UNTOC párrafo 3']],
    ['предусмотренных в пункте 3 статьи 12 Конвенции', ['article 12 UNTOC пункт 3']],
    ['المشار إليها في الفقرة 1 من المادة 29 من الاتفاقية', ['article 29 UNTOC الفقرة 1']],
    ['وفقاً للمادة 31 من الاتفاقية', ['article 31 UNTOC']],
    ['《有组织犯罪公约》第18条第3款和第十九条', ['article 18 UNTOC 第3款', 'article 19 UNTOC']],
    ['《贩运人口议定书》第5条', ['article 5 TIP']]
  ]
  for (const [text, expected] of cases) t.same(cited(text), expected, text)
  t.same(cited('article 144 of the Criminal Code and articles 3 to 5 of its Constitution'), [])
  t.end()
})

test('documents by symbol, torn, doubled and with look-alike letters', (t) => {
  const cases: [string, string[]][] = [
    ['paper (CTOC/COP/WG.2/2023/2-CTOC/COP/WG.6/2023/4)', ['CTOC/COP/WG.2/2023/2', 'CTOC/COP/WG.6/2023/4']],
    ['справочный документ СRC/C/СAF/1 and Corr.1', ['CRC/C/CAF/1', 'CRC/C/CAF/1/Corr.1']],
    ['see CRC/C/OPSC/ IND/CO/1.', ['CRC/C/OPSC/IND/CO/1']],
    ['CERD/C/SR.2057 и SR.2058', ['CERD/C/SR.2057', 'CERD/C/SR.2058']]
  ]
  for (const [text, expected] of cases)
    t.same(
      cited(text),
      expected.map((symbol) => `document ${symbol} -`),
      text
    )
  t.same(cited('HIV/AIDS, and/or, pages 3/9, paragraphs 13 and 14 below, agenda item 3'), [])
  t.end()
})

test('paragraphs of the procedures and rules', (t) => {
  for (const [text, pinpoint] of [
    ['le paragraphe 51 des procédures et règles applicables', 'paragraphe 51'],
    ['paragraph 51 of the procedures and rules', 'paragraph 51'],
    ['审议机制运作程序和规则第51段', '第51段']
  ] as const) {
    t.same(cited(text), [`procedures_and_rules para. 51 CTOC/COP ${pinpoint}`])
  }
  t.end()
})

test('titles and places are those of the text as it was given', (t) => {
  const text =
    'En application de la résolution\u00a011/2, intitulée «\u00a0Application des dispositions\u00a0», la'
  const [found] = findCitations(text, ofFirearms)
  t.equal(found!.title, 'Application des dispositions')
  t.equal(text.slice(found!.start, found!.end), 'résolution\u00a011/2')
  t.end()
})
