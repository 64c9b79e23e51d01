import type { ByLanguage } from './languages.ts'

/** A sentence that tells of an election. */
export const electionWords: ByLanguage = {
  en: 'elect(?:ed|ion)',
  fr: 'élu(?:e|s|es)?(?!\\p{L})|élection',
  es: 'eligi(?:ó|eron)|elegid[ao]|elección',
  ru: 'избра',
  ar: 'انتخ',
  zh: '选举|选出|推选|当选'
}

/** The office itself, which others hold as deputies. */
export const chairOffice: ByLanguage = {
  en: 'Chair',
  fr: '[Pp]résident',
  es: '[Pp]resident',
  ru: '[Пп]редседател',
  ar: '(?:ال)?رئيس',
  zh: '主席'
}

/** The office named before who holds it: `Chair: X`, `officers: Chair, X`. */
export const chairBefore: ByLanguage = {
  en: '(?<![\\p{L}-])Chair(?:person|man|woman)?: ?|(?:^|[:;] ?)Chair(?:person|man|woman)?, ?',
  fr: '(?<![\\p{L}-])[Pp]résidente? ?: ?|(?:^|[:;] ?)[Pp]résidente?, ?',
  es: '(?<!\\p{L})[Pp]residenta?: ?|(?:^|[:;] ?)[Pp]residenta?, ?',
  ru: '(?<!\\p{L})[Пп]редседатель(?:: ?| [-–—] )|(?:^|[:;] ?)[Пп]редседатель, ?',
  ar: '(?<!\\p{L})(?<!نائب )(?:ال)?رئيسة?(?:: ?|، ?)',
  zh: '(?<!副)主席[:：] ?'
}

/** All that may stand between a name and the office it is elected to. */
export const toOffice =
  "[,،，、]? ?(?:(?:was|were|fue|a été|由)? ?(?:elected|elegid[ao]|élue?)? ?)?(?:as |为|為|当选为?|担任|任|comme |como |en tant que |en qualité de |en calidad de |в качестве |بصفت\\p{L}{1,3} )?(?:the |la |le |el |l')?(?:First |Second |Third |Première? |Deuxième |[Пп]ерв\\p{L}{2,3} |[Вв]тор\\p{L}{2,3} |第[一二三四])?"
