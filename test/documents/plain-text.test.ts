import { test } from 'tap'
import { readText } from '#documents/read-text.ts'

const texts = {
  en: 'Recommendation 1\nStates should act.',
  fr: 'Recommandation 1\nLes États devraient agir à l’avenir.',
  es: 'Recomendación 1\nLos Estados deberían actuar.',
  ru: 'Рекомендация 1\nГосударствам следует действовать.',
  ar: 'التوصية 1\nينبغي للدول أن تعمل.',
  zh: '建议1\n各国应采取行动。'
}

test('a plain text is read in UTF-8 and in UTF-16, with a mark of byte order and without', async (t) => {
  for (const text of Object.values(texts)) {
    const wide = Buffer.from(text, 'utf16le')
    const turned = Buffer.from(wide).swap16()
    const forms = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      wide,
      turned,
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), turned])
    ]
    for (const bytes of forms) t.same(await readText(bytes), { text, format: 'text' })
  }
})

test('line ends of other systems become ours, and form feeds stay', async (t) => {
  t.equal((await readText(Buffer.from('One\r\n\ftwo\rthree'))).text, 'One\n\ftwo\nthree')
})

test('Western European text of before Unicode is told by its few accents', async (t) => {
  t.equal((await readText(Buffer.from(texts.es, 'latin1'))).text, texts.es)
})
