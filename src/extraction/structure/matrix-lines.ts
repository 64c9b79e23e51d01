/** What a matrix of recommendations prints beside one of them. */
export const matrixKey =
  /^(?:source of (?:the )?position|source de la position|fuente de la posición|источник позиции|مصدر الموقف|立场来源)|^(?:(?:not |partially )?(?:supported|accepted|noted)|under consideration|(?:acceptée?|notée?|appuyée?)s?|(?:aceptada|apoyada|anotada)s?|(?:поддержан|принят)[аоы]|принят[аоы] к сведению|مقبولة|مؤيدة|أحيط علما|支持|接受|(?:已)?注意到)$/iu

/** The title of a part of a matrix. */
export const matrixTheme = /^(?:theme|thème|tema|тема|الموضوع|主题) ?[:：]\s*(?=\S)/iu
