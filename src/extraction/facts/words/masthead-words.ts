import type { ByLanguage } from './languages.ts'

/** Values of `Distr.`, printed in any language. */
export const distributions: Record<'general' | 'limited' | 'restricted', string> = {
  general: 'g[eé]n[eé]rale?|общая|عام(?:ة)?|普遍|普发',
  limited: 'limit(?:ed|ée|ada)|ограниченная|محدود(?:ة)?|限制',
  restricted: 'restr(?:icted|einte|ingida)|r[eé]serv(?:ée?|ado|ada)|только для участников|مقصور(?:ة)?|限发'
}

/** Languages as `Original:` names them, in any language. */
export const languageNames: ByLanguage = {
  en: 'english|anglais|inglés|английск\\p{L}{2}|(?:بال|ال)[إا]نكليزية|英文',
  fr: 'french|français|francés|французск\\p{L}{2}|(?:بال|ال)فرنسية|法文',
  es: 'spanish|espagnol|español|испанск\\p{L}{2}|(?:بال|ال)[إا]سبانية|西班牙文',
  ru: 'russian|russe|ruso|русск\\p{L}{2}|(?:بال|ال)روسية|俄文',
  ar: 'arabic|arabe|árabe|арабск\\p{L}{2}|(?:بال|ال)عربية|阿拉伯文',
  zh: 'chinese|chinois|chino|китайск\\p{L}{2}|(?:بال|ال)صينية|中文'
}

/** Before the original language. */
export const originalWords = 'Original|Язык оригинала|Подлинный текст(?: на)?|الأصل|原文'

export const unitedNations: ByLanguage = {
  en: 'United Nations',
  fr: 'Nations Unies',
  es: 'Naciones Unidas',
  ru: 'Организация Объединенных Наций',
  ar: 'الأمم المتحدة',
  zh: '联 ?合 ?国'
}

/** How the title of a report begins; Chinese ones end in the word for it. */
export const titleBeginnings: ByLanguage = {
  en: '(?:Draft )?Report (?:on|of) |Concluding observations|Outcome of the |(?:UPR - )?(?:Matrix|Thematic list) of recommendations|Recommendations (?:of|adopted)|Proceedings of ',
  fr: "(?:Projet de )?Rapport (?:sur|du|de |d'|des )|Observations (?:finales|concernant)|(?:Liste thématique|Matrice) des recommandations|Recommandations (?:du|de|adoptées)",
  es: '(?:Proyecto de )?Informe (?:sobre|del|de )|Observaciones finales|(?:Lista temática|Matriz) de (?:las )?recomendaciones|Recomendaciones (?:del|de)',
  ru: '(?:Проект )?[Дд]оклад(?:а)? |Заключительные замечания|(?:Тематический перечень|Матрица) рекомендаций|Рекомендации ',
  ar: '(?:مشروع )?(?:ال)?تقرير |(?:ال)?ملاحظات (?:ال)?ختامية|(?:قائمة|مصفوفة) (?:مواضيعية ب)?(?:ال)?توصيات|توصيات ',
  zh: '\\d{4} ?年 ?\\d{1,2} ?月.{1,40}举行|.{2,120}报告\\**$|.{2,80}结论性意见\\**$|.{2,60}(?:工作组|委员会)关于'
}

/** Titles of what a treaty body says of a State's report, on the days it looks at it. */
export const observationTitles =
  '^(?:concluding observations|observations finales|observaciones finales|заключительные замечания|(?:ال)?ملاحظات (?:ال)?ختامية)|结论性意见\\**$'

/** Lines between masthead and text that are no part of the title. */
export const besideTitle =
  '(?:Note|Report|Background paper) by the|Contents$|Table des matières$|Índice$|Содержание$|Оглавление$|المحتويات$|目 ?录$|Addendum|Additif|Adición|Добавление|إضافة|增编|Corrigendum|Rapporteur|Rapporteuse|Relator|Докладчик|المقرر|报告员|(?:Agenda )?[Ii]tem \\d|Point \\d|Tema \\d|Пункт \\d|البند \\d|议程项目'

/** Lines of sessions, days and places in a masthead. */
export const sessionLine =
  '(?:\\p{L}+(?:-\\p{L}+)? |\\d{1,3}(?:st|nd|rd|th)? )(?:regular |resumed |special |reconvened )?(?:session|meeting)$|(?:Vienna|Geneva|New York|Doha),|(?:Vienne|Genève|New York|Doha),|(?:Viena|Ginebra|Nueva York|Doha),|(?:Вена|Женева|Нью-Йорк|Доха),|(?:فيينا|جنيف|نيويورك|الدوحة)،|(?:维也纳|日内瓦|纽约|多哈)[,，]|第.{1,6}(?:届会议|次会议)$|\\p{L}+(?:-\\p{L}+)? (?:session|réunion|période de sessions)$|\\d{1,3}º? período de sesiones$|\\p{L}+ (?:сессия|совещание)$|الدورة |الاجتماع '
