import type { ByLanguage } from './languages.ts'

/** Titles of reports, with the name of the body that met. */
export const bodyInTitle: ByLanguage = {
  en: '(?:meeting|session|work|[Rr]eport) of the (?<body>(?!meeting|session)[^,]{3,200}?)(?:,? (?:on its|on the work|at its|held|convened)|,|$)',
  fr: "(?:réunion|session|[Rr]apport) (?:du|de la|de l'|des )(?<body>[^,]{3,200}?)(?:,? (?:tenue?|organisée?|sur (?:les travaux de )?(?:sa|la) (?=[\\p{L}-]+ (?:session|réunion))|sur les travaux)|,|$)",
  es: '(?:reunión|[Ii]nforme|período de sesiones) (?:del|de la) (?<body>(?!reunión)[^,]{3,200}?)(?:,? (?:celebrad|sobre (?:la labor|su )|acerca)|,|$)',
  ru: '(?:совещани\\p{L}|сесси\\p{L}|[Дд]оклад) (?<body>(?!о )\\p{Lu}[^,]{3,200}?)(?:,? (?:проходивш|проведенн|состоявш|прошедш|о работе|о ее|о его)|,|$)',
  ar: '(?:اجتماع|دورة|تقرير) (?<body>(?!عن)[^،,]{3,200}?)(?:،? (?:المعقود|الذي عقد|عن أعمال|عن دورت|عن اجتماع)|،|$)',
  zh: '(?:举行的|^)(?<body>[^,，年]{2,60}?)(?:第[^第]{1,6}(?:次|届))?(?:会议|届会)(?:的?工作)?的?报告'
}
