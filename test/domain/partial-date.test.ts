import { test } from 'tap'
import { isRealDate, nearestDate, partialDatePattern, rangeOf } from '#domain/partial-date.ts'

test('a partial date spans all days it may mean', async (t) => {
  const cases: [date: string, from: string, to: string][] = [
    ['1998', '1998-01-01', '1998-12-31'],
    ['1998-05', '1998-05-01', '1998-05-31'],
    ['1998-04', '1998-04-01', '1998-04-30'],
    ['1998-12', '1998-12-01', '1998-12-31'],
    ['1998-02', '1998-02-01', '1998-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['0096-02', '0096-02-01', '0096-02-29'],
    ['0099-02', '0099-02-01', '0099-02-28'],
    ['1998-05-12', '1998-05-12', '1998-05-12'],
    ['9999', '9999-01-01', '9999-12-31']
  ]
  for (const [date, from, to] of cases) t.same(rangeOf(date), { from, to }, date)
})

test('a day exists only in its month and year', async (t) => {
  const cases: [date: string, real: boolean][] = [
    ['1998', true],
    ['1998-05', true],
    ['2023-02-28', true],
    ['2023-02-29', false],
    ['2023-02-30', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-04-31', false],
    ['2023-12-31', true],
    ['0001-01-01', true],
    ['0000', false],
    ['0000-05', false],
    ['0000-01-01', false]
  ]
  for (const [date, real] of cases) t.equal(isRealDate(date), real, date)
})

test('the form takes a year, a month or a day and nothing else', async (t) => {
  const form = new RegExp(partialDatePattern)
  for (const date of ['1998', '1998-01', '1998-12-31']) t.match(date, form)
  const wrong = [
    '',
    '98',
    '1998-',
    '1998-13',
    '1998-00',
    '1998-1',
    '1998-05-32',
    '1998-05-00',
    '1998-05-1T00:00'
  ]
  for (const date of [...wrong, '1998/05', ' 1998', '1998\n', '١٩٩٨', '-1998']) t.notMatch(date, form)
})

test('A date in another form is told in ours, unless day and month may have changed places', async (t) => {
  const meant: [typed: string, date: string | undefined][] = [
    ['2001/2/3', '2001-02-03'],
    ['2001.2', '2001-02'],
    ['3.2.2001', '2001-02-03'],
    ['23/06/2017', '2017-06-23'],
    ['06/23/2017', '2017-06-23'],
    ['4/4/2017', '2017-04-04'],
    ['03/02/2001', undefined],
    ['31.2.2001', undefined],
    ['00/00/2001', undefined],
    ['2001-13', undefined],
    ['c. 2001', undefined]
  ]
  for (const [typed, date] of meant) t.equal(nearestDate(typed), date, typed)
})
