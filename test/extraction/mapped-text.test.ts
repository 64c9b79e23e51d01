import { test } from 'tap'
import { cleanCharacters } from '#extraction/text/clean-characters.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'

const printed = (raw: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => raw.slice(start, end))

test('a read text knows where each part of it stood', (t) => {
  const raw = 'l’oﬃce\u00a0: 1^{re} ré\u00adunion [CTOC/1](#) المـادة ١٢'
  const clean = cleanCharacters(MappedText.of(raw))
  t.equal(clean.text, 'l’office : 1re réunion CTOC/1 المادة 12')
  const at = (word: string) => {
    const start = clean.text.indexOf(word)
    return printed(raw, clean.originOf(start, start + word.length))
  }
  t.same(at('office'), ['oﬃce'])
  t.same(at('1re'), ['1', 're'])
  t.same(at('réunion'), ['ré\u00adunion'])
  t.same(at('CTOC/1'), ['CTOC/1'])
  t.same(at('المادة 12'), ['المـادة ١٢'])
  t.end()
})

test('pieces stay apart where more than the end of a line was left out', (t) => {
  const raw = 'one\n   two\n\nA/1\n\nthree'
  const lines = [MappedText.of(raw, 0, 3), ' ', MappedText.of(raw, 7, 10), ' ', MappedText.of(raw, 17, 22)]
  const text = MappedText.join(lines)
  t.equal(text.text, 'one two three')
  t.same(printed(raw, text.originOf()), ['one\n   two', 'three'])
  t.ok(text.isBroken())
  t.notOk(text.slice(0, 7).isBroken())
  t.end()
})
