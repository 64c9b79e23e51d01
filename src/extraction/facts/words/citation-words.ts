import type { ByLanguage } from './languages.ts'

/** What resolutions and decisions are called, in every case; Chinese has the number before (`第4/4号决定`). */
export const resolutionWords: ByLanguage = {
  en: 'resolutions?',
  fr: 'résolutions?',
  es: 'resoluci(?:ón|ones)',
  ru: 'резолюци\\p{L}{1,3}',
  ar: '[وفبلك]{0,2}(?:ال)?قرار\\p{L}{0,4}',
  zh: '决议'
}
export const decisionWords: ByLanguage = {
  en: 'decisions?',
  fr: 'décisions?',
  es: 'decisi(?:ón|ones)',
  ru: 'решени\\p{L}{1,3}',
  ar: '[وفبلك]{0,2}(?:ال)?مقرر\\p{L}{0,4}',
  zh: '决定'
}

/** Words between the kind and the number that say nothing. */
export const numberSigns: ByLanguage = {
  en: 'nos?\\.?|numbers?',
  fr: 'n[o°]s?\\.?',
  es: 'núms?\\.?',
  ru: '№',
  ar: 'رقم|ذات الرقم|أرقام',
  zh: ''
}

/** Before a title in quotation marks. */
export const entitled: ByLanguage = {
  en: 'entitled',
  fr: 'intitulée?s?',
  es: 'titulad[ao]s?',
  ru: 'озаглавленн\\p{L}{2,3}',
  ar: 'المعنون(?:ة|ين|ان)?|وعنوانه[ا]?|بعنوان',
  zh: '题为'
}

/** Between a citation and the body after it whose act it is. */
export const ofBody: ByLanguage = {
  en: '(?:adopted by|of|by) (?:the )?(?:United Nations )?',
  fr: "(?:adoptée?s? par |de |par )?(?:la |l'|le |les )?|du |des ",
  es: '(?:aprobad[ao]s? por |de |por )?(?:la |el |los )?|del ',
  ru: '(?:принят\\p{L}{1,3} )?',
  ar: '(?:الصادر(?:ة|ين|تين|ان|تان)? عن|الذي اعتمده|التي اعتمدته[ا]?|الذي اتخذه|من) ?',
  zh: ''
}

/** Pronouns that make an act that of the sentence's subject; joined to the noun in Arabic. */
export const possessives: ByLanguage = {
  en: 'its|their',
  fr: 'sa|ses|leurs?',
  es: 'sus?',
  ru: 'сво\\p{L}{1,3}|ее|его',
  ar: '',
  zh: '其'
}

/** Paragraph of an article or act; Chinese: `第3款`. */
export const paragraphWords: ByLanguage = {
  en: '(?:operative )?paragraphs?|paras?\\.',
  fr: 'paragraphes?|par\\.',
  es: 'párrafos?|párrs?\\.',
  ru: 'пункт\\p{L}{0,3}|пп?\\.',
  ar: '[وفبلك]{0,2}(?:ال)?فقر(?:ة|تين|تان|ات)',
  zh: ''
}

export const articleWords: ByLanguage = {
  en: 'articles?|arts?\\.',
  fr: 'articles?',
  es: 'artículos?',
  ru: 'стать\\p{L}{1,3}|ст\\.',
  ar: '[وفبلك]{0,2}(?:ال)?(?:مادة|مواد|مادتين|مادتان)',
  zh: ''
}

/** After an article: that of a law of some State, not of a treaty. */
export const nationalLaws: ByLanguage = {
  en: "(?:of|in) (?:the |its |their |that |Slovenia's )?(?:\\p{L}{2,20} ){0,3}?(?:Code|Constitution|Act|Law|Statute)(?!\\p{L})",
  fr: "(?:du|de la|de l'|de son|de leur) ?(?:\\p{L}{2,20} )?(?:[Cc]ode|[Cc]onstitution|[Ll]oi|[Oo]rdonnance)(?!\\p{L})",
  es: 'de(?:l| la| su) (?:\\p{L}{2,20} )?(?:Código|Constitución|[Ll]ey)(?!\\p{L})',
  ru: '(?:\\p{L}{4,25} )?(?:[Кк]одекса|[Кк]онституции|[Зз]акона)(?!\\p{L})',
  ar: 'من (?:الدستور|دستور|(?:ال)?قانون|(?:ال)?مدونة)',
  zh: ''
}

/** The rules of a review mechanism, whose paragraphs are cited. */
export const proceduresAndRules: ByLanguage = {
  en: 'of (?:the|these|those) procedures and rules',
  fr: '(?:des|de ces|desdites) procédures et règles',
  es: 'de (?:los|esos|dichos|estos) procedimientos y (?:las )?(?:reglas|normas)',
  ru: '(?:этих )?процедур и правил',
  ar: 'من (?:تلك |هذه )?(?:إجراءات وقواعد|الإجراءات والقواعد|القواعد والإجراءات)',
  zh: '程序和规则'
}
