import type { ByLanguage } from './languages.ts'

/** Another meeting than the one reported on, or something else than a meeting. */
export const otherMeeting: ByLanguage = {
  en: 'previous|last|earlier|preceding|former|next|extended bureau|[Bb]ureau',
  fr: 'précédente?s?|dernière|antérieure?s?|prochaine|[Bb]ureau',
  es: 'anterior(?:es)?|últim[ao]|precedente|próxim[ao]|Mesa|ha celebrado',
  ru: 'предыдущ|прошл|предшеств|следующ|[Бб]юро',
  ar: 'السابق|الماضي|الأخير|المقبل|مكتب',
  zh: '上一|上次|上届|前一|前次|下次|下一|主席团'
}

/** A sitting of the meeting, which takes place on one of its days. */
export const sitting: ByLanguage = {
  en: 'meetings?',
  fr: 'séances?',
  es: 'sesi(?:ón|ones)',
  ru: 'заседани\\p{L}{1,3}',
  ar: 'جلس\\p{L}{1,5}',
  zh: '次(?:和第.{1,4}次)?(?:全体)?会议'
}

/** Held, met, took place: a period beside it is that of the meeting. */
export const tookPlace: ByLanguage = {
  en: 'held|met |convened|took place|meeting|session',
  fr: 'tenue?s?|réunie?s?|réunion|session|déroulée?',
  es: 'celebrad|celebró|reunió|reunión|período de sesiones|tuvo lugar',
  ru: 'провед|провел|проход|состоя|прошед|совещани|сесси',
  ar: 'المعقود|عقد|اجتماع|دورة',
  zh: '举行|召开|会议|届会'
}

/** The report was adopted. */
export const reportAdopted: ByLanguage = {
  en: 'adopted (?:by consensus )?(?:the present|this|its|the draft|the) (?:draft )?report',
  fr: '(?:a )?adopté (?:par consensus )?(?:le présent|son|le|ce) (?:projet de )?rapport',
  es: '(?:aprobó|aprobaron|adoptó) (?:por consenso )?(?:el presente|su|el|este) (?:proyecto de )?informe',
  ru: '(?:утвердил|приня)\\p{L}{1,3} (?:консенсусом )?(?:настоящий |свой |этот )?(?:проект )?доклад',
  ar: '(?:اعتمد|أقر|اعتمدت|أقرت).{0,60}(?:هذا التقرير|تقريره|تقريرها|التقرير)',
  zh: '通过了?.{0,10}报告'
}

/** How many sittings were held; `#` stands for the number. */
export const sittingsHeld: ByLanguage = {
  en: '(?:held|met (?:in|for)|total of|in) (?:a total of )?# (?:plenary |formal )?meetings',
  fr: '(?:tenu|au total,?|cours de) (?:au total )?# (?:réunions? plénières?|séances)',
  es: '(?:celebró|celebraron|celebrado|total de) (?:un total de )?# sesiones',
  ru: '(?:провел\\p{L}{0,2}|проведено|состоялось) (?:в общей сложности )?# (?:пленарных )?заседани\\p{L}{1,2}',
  ar: '(?:عقد(?:ت)?|ما مجموعه) (?:\\p{L}{2,12} \\p{L}{2,12} )?# جلس\\p{L}{1,3}',
  zh: '(?:举行|召开)了?(?:总共|共)?#次(?:全体)?会议'
}

/** Cardinal numbers from two, in the genders and cases that occur before sittings. */
export const cardinals: ByLanguage<readonly string[]> = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  es: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  ru: [
    'два',
    'три',
    'четыре',
    'пять',
    'шесть',
    'семь',
    'восемь',
    'девять',
    'десять',
    'одиннадцать',
    'двенадцать'
  ],
  ar: ['اثنتين', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر', 'إحدى عشرة', 'اثنتي عشرة'],
  zh: ['两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
}

/** Ordinal numbers from the first, as they begin in every gender and case; Arabic and Chinese are read by rule. */
export const ordinals: ByLanguage<readonly string[]> = {
  en: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth'
  ],
  fr: [
    'premi[eè]re?',
    'deuxième|seconde',
    'troisième',
    'quatrième',
    'cinquième',
    'sixième',
    'septième',
    'huitième',
    'neuvième',
    'dixième',
    'onzième',
    'douzième'
  ],
  es: [
    'primera?',
    'segund[ao]',
    'tercera?',
    'cuart[ao]',
    'quint[ao]',
    'sext[ao]',
    's[ée]ptim[ao]',
    'octav[ao]',
    'noven[ao]',
    'décim[ao]',
    'undécim[ao]',
    'duodécim[ao]'
  ],
  ru: [
    'перв',
    'втор',
    'трет',
    'четверт',
    'пят',
    'шест',
    'седьм',
    'восьм',
    'девят',
    'десят',
    'одиннадцат',
    'двенадцат'
  ].map((stem) => `${stem}\\p{L}{1,3}`),
  ar: [],
  zh: []
}
