import type { ByLanguage } from './languages.ts'

/** Patterns of the twelve months; Arabic ones are pairs, of which either may stand alone. */
export const months: ByLanguage<readonly string[]> = {
  en: [
    'January|Jan\\.',
    'February|Feb\\.',
    'March',
    'April|Apr\\.',
    'May',
    'June',
    'July',
    'August|Aug\\.',
    'September|Sept?\\.',
    'October|Oct\\.',
    'November|Nov\\.',
    'December|Dec\\.'
  ],
  fr: [
    'janvier',
    'f[ée]vrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'ao[uû]t',
    'septembre',
    'octobre',
    'novembre',
    'd[ée]cembre'
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'sep?tiembre',
    'octubre',
    'noviembre',
    'diciembre'
  ],
  ru: [
    'январ[яь]',
    'феврал[яь]',
    'марта?',
    'апрел[яь]',
    'ма[яй]',
    'июн[яь]',
    'июл[яь]',
    'августа?',
    'сентябр[яь]',
    'октябр[яь]',
    'ноябр[яь]',
    'декабр[яь]'
  ],
  ar: [
    'كانون الثاني ?/ ?يناير|كانون الثاني|يناير',
    'شباط ?/ ?فبراير|شباط|فبراير',
    '[آا]ذار ?/ ?مارس|[آا]ذار|مارس',
    'نيسان ?/ ?[أإا]بريل|نيسان|[أإا]بريل',
    '[أا]يار ?/ ?مايو|[أا]يار|مايو',
    'حزيران ?/ ?يوني[هوة]|حزيران|يوني[هوة]',
    'تموز ?/ ?يولي[هوة]|تموز|يولي[هوة]',
    '[آا]ب ?/ ?[أا]غسطس|[آا]ب|[أا]غسطس',
    '[أا]يلول ?/ ?سبتمبر|[أا]يلول|سبتمبر',
    'تشرين ال[أا]ول ?/ ?[أا]كتوبر|تشرين ال[أا]ول|[أا]كتوبر',
    'تشرين الثاني ?/ ?نوفمبر|تشرين الثاني|نوفمبر',
    'كانون ال[أا]ول ?/ ?ديسمبر|كانون ال[أا]ول|ديسمبر'
  ],
  zh: []
}

/** Between the first and the last day of a period. */
export const throughWords: ByLanguage = {
  en: 'to|through|until',
  fr: 'au|à',
  es: 'al?|hasta el',
  ru: 'по|до',
  ar: '[إا]لى',
  zh: '至|到'
}

/** Between single days. */
export const andWords: ByLanguage = { en: 'and', fr: 'et', es: 'y', ru: 'и', ar: 'و', zh: '和|、|及' }

/** Between day, month and year. */
export const ofWords: ByLanguage = { en: 'of', fr: 'de', es: 'de(?:l)?', ru: '', ar: 'من', zh: '' }
