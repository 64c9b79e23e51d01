import type { ByLanguage } from './languages.ts'

/** A treaty whose articles are cited: its code, the bodies for which it is `the Convention`, and its names. */
export interface Treaty {
  code: string
  bodies: readonly string[]
  names: ByLanguage
}

/** The treaty of the report's own organ, once it has been named. */
export const ownConvention: ByLanguage = {
  en: '(?:the|that|this) (?:Convention|Covenant)',
  fr: '(?:la|cette) Convention|(?:le|du|au) Pacte',
  es: '(?:la|esa|dicha) Convención|(?:el|del) Pacto',
  ru: 'Конвенци\\p{L}{1,2}|Пакт\\p{L}{0,2}',
  ar: '(?:ال|لل)اتفاقية|العهد',
  zh: '《公约》|公约'
}

/** The protocol a working group deals with, once it has been named. */
export const ownProtocol: ByLanguage = {
  en: '(?:the|that|this) Protocol',
  fr: '(?:le|du|au|ce) Protocole',
  es: '(?:el|del|al|ese|dicho) Protocolo',
  ru: 'Протокол\\p{L}{0,2}',
  ar: '(?:ال|لل)بروتوكول',
  zh: '《议定书》|议定书'
}
