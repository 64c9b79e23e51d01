import { test } from 'tap'
import type { UnLanguage } from '#domain/term.ts'
import { findDates } from '#extraction/facts/find-dates.ts'

const datesIn = (language: UnLanguage, text: string) =>
  findDates(text, language).map(({ from, to }) => (from === to ? from : `${from}/${to}`))

test('days, periods and months in six languages', (t) => {
  const cases: [UnLanguage, string, string[]][] = [
    ['en', 'from 4 to 6 June 2031; on 6 and 7 June 2018', ['2031-06-04/2031-06-06', '2018-06-06/2018-06-07']],
    [
      'en',
      '11 February–1 March 2013, 27-29 January 2010',
      ['2013-02-11/2013-03-01', '2010-01-27/2010-01-29']
    ],
    ['en', '7 December 2012 and 22-26 April 2013', ['2012-12-07', '2013-04-22/2013-04-26']],
    [
      'en',
      'May 30-31, 2012; in June 2018; on 5, 6 and 7 June 2019',
      ['2012-05-30/2012-05-31', '2018-06', '2019-06-05/2019-06-07']
    ],
    [
      'fr',
      'les 29 et 30 mai 2023, du 30 août au 1^{er} septembre 2032',
      ['2023-05-29/2023-05-30', '2032-08-30/2032-09-01']
    ],
    [
      'es',
      'del 27 al 29 de enero de 2010, los días 14 y 15 de abril de 2009',
      ['2010-01-27/2010-01-29', '2009-04-14/2009-04-15']
    ],
    [
      'ru',
      '30 мая – 1 июня 2012 года, 15–19 октября 2018 года',
      ['2012-05-30/2012-06-01', '2018-10-15/2018-10-19']
    ],
    ['ar', 'يومي ٣٠ و٣١ أيَّار / مايو ٢٠٣٣', ['2033-05-30/2033-05-31']],
    ['ar', '14 شباط/فبراير - 11 آذار/مارس 2011، يونيو 2012', ['2011-02-14/2011-03-11', '2012-06']],
    [
      'zh',
      '2011年1月17日至2月4日，2003 年 5 月 13 日至 22 日',
      ['2011-01-17/2011-02-04', '2003-05-13/2003-05-22']
    ],
    ['zh', '二〇三二年九月十三日至十五日，1.2016年11月', ['2032-09-13/2032-09-15', '2016-11']]
  ]
  for (const [language, text, expected] of cases) t.same(datesIn(language, text), expected, text)
  t.end()
})

test('what is in no calendar is no date', (t) => {
  t.same(datesIn('en', 'on 31 February 2019, resolution 60/251, pages 3/9, 12.30 June 2019'), ['2019-06'])
  t.end()
})
