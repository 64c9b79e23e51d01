import { test } from 'tap'
import { inOneScript, mappedInOneScript } from '#extraction/text/look-alikes.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'

// Escaped, since they look alike: \u0430 is a Cyrillic a, \u0441 c, \u043e o, \u0410 A, \u0421 C, \u041e O, \u0420 P.
const cases: [printed: string, read: string][] = [
  ['K\u043eнференция', '\u041a\u043eнференция'],
  ['Mexi\u0441o', 'Mexico'],
  ['между c государствами', 'между \u0441 государствами'],
  ['\u0421\u0410\u0421/\u0421\u041eS\u0420/2021/9', 'CAC/COSP/2021/9'],
  ['UNODC-cекретариат', 'UNODC-\u0441екретариат'],
  ['Комиссия и A/RES/55/25', 'Комиссия и A/RES/55/25'],
  ['Law No. 9 of 1982', 'Law No. 9 of 1982']
]

test('letters of the other script are read as those of the word they stand in', async (t) => {
  for (const [printed, read] of cases) {
    t.equal(inOneScript(printed), read, printed)
    t.equal(mappedInOneScript(MappedText.of(printed, 0, printed.length)).text, read)
    t.equal(read.length, printed.length, 'offsets stay')
  }
})
