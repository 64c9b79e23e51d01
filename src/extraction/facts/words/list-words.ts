import type { ByLanguage } from './languages.ts'

/** Before the agenda that was adopted. */
export const agendaAdopted: ByLanguage = {
  en: 'adopted.{0,80}agenda|following agenda|agenda (?:as follows|(?:reproduced |set out )?below)|agenda .{0,60}was adopted',
  fr: 'adopté.{0,60}ordre du jour|ordre du jour (?:suivant|ci-après|ci-dessous)|ordre du jour .{0,60}(?:a été|est) (?:adopté|ainsi|le suivant|reproduit)',
  es: '(?:aprobó|aprobado).{0,60}programa|siguiente programa|programa (?:siguiente|que figura)|programa .{0,60}(?:fue|quedó|se) aprob',
  ru: '(?:утвердил|утвержден|приня)\\p{L}{0,3}.{0,60}повестк[уа] дня|следующ(?:ую|ая) повестк[уа] дня|повестка дня .{0,60}(?:утверждена|принята)',
  ar: '(?:أ?قرت?|اعتمدت?|إقرار).{0,100}جدول (?:الأعمال|أعمال)|جدول الأعمال التالي',
  zh: '通过了?.{0,30}议程|议程如下|下列议程|议程.{0,12}通过'
}

/** Before the documents a body had before it. */
export const documentsBefore: ByLanguage = {
  en: 'had before it|before the (?:Working Group|Committee|Commission|Group)|following documents',
  fr: 'saisie? (?:de|des)|documents (?:suivants|ci-après)',
  es: 'tuvo ante sí|siguientes documentos|documentos siguientes',
  ru: 'представлены.{0,40}документы|следующие документы|имела? в своем распоряжении',
  ar: 'معروض(?:ا|اً)?.{0,60}الوثائق|الوثائق التالية',
  zh: '收到了?下列文件|面前有下列文件|下列文件'
}

/** Limits of language beside a symbol, which are no part of a title. */
export const languageLimits =
  '(?:,? ?(?:in )?English only|,? ?(?:en )?anglais (?:uniquement|seulement)|,? ?(?:en )?inglés (?:únicamente|solamente)|,? ?(?:только )?на английском языке|،? ?بالإنكليزية فقط|[,，]? ?仅有?英文本?)'
