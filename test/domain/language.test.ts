import { test } from 'tap'
import { isUnLanguage, pickLanguage } from '#domain/language.ts'

test('a text is shown in the language wanted, else in English, else in its own', async (t) => {
  const original = { translation: 'original' }
  const official = { translation: 'official' }
  const cases: [
    available: Record<string, { translation?: string }>,
    wanted: string,
    shown: string | undefined
  ][] = [
    [{ en: official, fr: original }, 'fr', 'fr'],
    [{ en: official, fr: original }, 'ru', 'en'],
    [{ it: original, fr: official }, 'ru', 'it'],
    [{ fr: official, de: official }, 'ru', 'de'],
    [{ fr: {} }, 'en', 'fr'],
    [{ en: {} }, 'toString', 'en'],
    [{ en: {} }, '__proto__', 'en'],
    [{}, 'en', undefined]
  ]
  for (const [available, wanted, shown] of cases) {
    t.equal(pickLanguage(available, wanted), shown, `${wanted} of ${Object.keys(available)}`)
  }
})

test('six languages have labels', async (t) => {
  for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) t.equal(isUnLanguage(language), true, language)
  for (const language of ['de', 'EN', 'fr-CA', '', 'length']) t.equal(isUnLanguage(language), false, language)
})
