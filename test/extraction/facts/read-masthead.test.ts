import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { createGazetteer } from '#extraction/facts/gazetteer.ts'
import { readBodies } from '#extraction/facts/read-bodies.ts'
import { readMasthead } from '#extraction/facts/read-masthead.ts'
import { readTitle } from '#extraction/facts/read-title.ts'
import { readDocument } from '#extraction/structure/read-document.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())

/** The front read, of a report that goes on in the language of its first paragraph. */
const front = (lines: string, paragraph: string) => {
  const document = readDocument(`${lines}\n\nI. Introduction\n\n1. ${paragraph}\n`)
  const title = readTitle(document, createGazetteer(terms, document.language))
  const { rest, spans, ...masthead } = readMasthead(document, title)
  const { spans: _spans, ...bodies } = readBodies(document, { rest, symbol: masthead.symbol }, title?.text)
  return { raw: document.raw, title: title?.text.text, spans, ...masthead, ...bodies }
}

const english = 'The report of the meeting was adopted by the members of the group on the last of the days.'
const french =
  'Le rapport sur la réunion a été adopté par les membres du groupe, qui ont décidé que les travaux sont finis.'
const russian = 'Доклад о работе совещания был утвержден членами группы в последний день работы.'

test('two columns, set line by line', (t) => {
  t.match(
    front(
      `United Nations                                   CAC/COSP/IRG/2021/9

      Conference of the States Parties           Distr.: General
      to the United Nations                      20 September 2021
      Convention against Corruption
                                                 Original: English

V.21-06837 (E)    041021    051021

      Report of the Implementation Review Group on its twelfth session, held in Vienna
      from 6 to 10 September 2021`,
      english
    ),
    {
      symbol: 'CAC/COSP/IRG/2021/9',
      distribution: 'general',
      distribution_date: '2021-09-20',
      original_language: 'en',
      job_number: 'V.21-06837',
      organ: 'Conference of the States Parties to the United Nations Convention against Corruption',
      organ_code: 'CAC/COSP',
      body: 'Implementation Review Group',
      body_code: 'CAC/COSP/IRG',
      title: /on its twelfth session, held in Vienna from 6 to 10 September 2021$/,
      flags: []
    }
  )
  t.end()
})

test('interleaved word by word, and fused', (t) => {
  t.match(
    front(
      'CTOC/COP/WG.7/2031/4 Конференция участников Distr.: General Конвенции Организации 8 December 2031 Объединенных Наций Russian против транснациональной Original: English организованной преступности',
      russian
    ),
    {
      symbol: 'CTOC/COP/WG.7/2031/4',
      distribution_date: '2031-12-08',
      original_language: 'en',
      distribution: 'general'
    }
  )
  t.match(front('CRC/C/15/Add.23830 juin 2004\n\nFRANÇAISOriginal: ANGLAIS', french), {
    symbol: 'CRC/C/15/Add.238',
    distribution_date: '2004-06-30',
    original_language: 'en'
  })
  t.match(
    front('United NationsCEDAW/C/PAK/CO/4\n\nDistr.:General20March2001EnglishOriginal:English', english),
    {
      symbol: 'CEDAW/C/PAK/CO/4',
      distribution: 'general',
      distribution_date: '2001-03-20',
      organ_code: 'CEDAW'
    }
  )
  t.end()
})

test('a symbol that is not printed is null, one of the running heads is flagged', (t) => {
  t.match(front('CTOC\n\nDistr. générale\n13 juin 2023\nFrançais\nOriginal : anglais/français', french), {
    symbol: null,
    original_language: 'en',
    flags: ['symbol_missing']
  })
  t.end()
})

test('a field knows where it was read', (t) => {
  const { raw, spans } = front('Distr. limitée\n13 juin 2023\nFrançais\nOriginal : anglais', french)
  const printed = (field: string) => spans[field]?.map(({ start, end }) => raw.slice(start, end)).join(' ')
  t.equal(printed('distribution_date'), '13 juin 2023')
  t.equal(printed('original_language'), 'Original : anglais')
  t.end()
})

test('an organ in Russian is named in the nominative, whatever dash it is printed with', (t) => {
  t.match(
    front(
      'Конференция государств – участников Конвенции Организации Объединенных Наций против коррупции\n\nДоклад Группы по обзору хода осуществления о работе ее сессии, проведенной в Вене 20–24 июня 2036 года',
      russian
    ),
    {
      organ: 'Конференция государств – участников Конвенции Организации Объединенных Наций против коррупции',
      body: 'Группа по обзору хода осуществления',
      body_code: 'CAC/COSP/IRG'
    }
  )
  t.end()
})
