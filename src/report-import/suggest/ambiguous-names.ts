import type { UnLanguage } from '#domain/term.ts'

/**
 * Names of terms that are everyday words with other senses too, folded as words are compared. They help people
 * who type them into a search, but in running prose they suggest nothing.
 */
export const ambiguousNames: Record<UnLanguage, ReadonlySet<string>> = {
  en: new Set(['languages', 'delays', 'alerts', 'education', 'research', 'graft', 'reminders']),
  fr: new Set(['langues', 'rappels', 'alertes', 'recherche', 'enlevement', 'retards']),
  es: new Set(['violacion', 'plagio', 'alertas', 'coordinadores', 'timo', 'idiomas', 'recordatorios']),
  ru: new Set(['сроки', 'языки', 'обман', 'задержки', 'напоминания']),
  ar: new Set(['النصب', 'التقليد', 'الغش', 'اللغات', 'التاخير', 'الاجال']),
  zh: new Set(['研究', '通知', '提醒', '提示', '语文', '期限', '延误'])
}

/** Articles whose title is the name of an organ, which every report of it prints. */
export const articlesOnOrgans: ReadonlySet<string> = new Set(['untoc-32', 'uncac-63'])
