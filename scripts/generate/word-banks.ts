import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import type { WordBanks } from './word-bank.ts'
import { zh } from './zh.ts'

export const wordBanks: WordBanks = { en, fr, es, ar, zh, ru }
