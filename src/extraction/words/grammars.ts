import type { UnLanguage } from '#domain/term.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { arabicBoundary, type Boundary, type Grammar, noBoundary, wordBoundary } from './grammar.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export const grammars: Record<UnLanguage, Grammar> = { en, fr, es, ru, ar, zh }

export const boundaries: Record<UnLanguage, Boundary> = {
  en: wordBoundary,
  fr: wordBoundary,
  es: wordBoundary,
  ru: wordBoundary,
  ar: arabicBoundary,
  zh: noBoundary
}
