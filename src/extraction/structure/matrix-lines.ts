/** What the matrix of the OHCHR prints below a recommendation, in six languages. */
const keys = [
  'source of (?:the )?position|position of the state(?=[^:]{0,30}:|\\s*$)|(?:affected|groups of) persons(?= ?:)|relevant sdgs?|sdgs?(?= \\d)|full list of themes|themes?(?= ?:)',
  "source de la position|position de l['’]état(?=[^:]{0,30}:)|(?:personnes (?:touchées|concernées|affectées)|groupes de personnes)(?= ?:)|odd(?= (?:pertinents|\\d))|liste complète des thèmes|thèmes?(?= ?:)",
  'fuente de la posición|posición del estado(?=[^:]{0,30}:)|(?:personas afectadas|grupos de personas)(?= ?:)|ods(?= (?:pertinentes|\\d))|lista completa de temas|temas?(?= ?:)',
  'источник позиции|позиция государства(?=[^:]{0,40}:)|(?:затр(?:агиваемые|онутые) (?:лица|группы)|группы лиц)(?= ?:)|цур(?= \\d)|полный перечень тем|тем[аы](?= ?:)',
  'مصدر الموقف|موقف الدولة(?=[^:]{0,30}:)|(?:الأشخاص (?:المتأثرون|المتضررون|المعنيون)|فئات الأشخاص)(?= ?:)|أهداف التنمية المستدامة(?= ?[:\\d])|القائمة الكاملة للمواضيع',
  '立场(?:的)?(?:来源|出处)|(?:受审议国|国家)(?:的)?立场(?=[:：])|受影响(?:的)?(?:人员|人群|群体|人)(?=[:：])|可持续发展目标(?=[:： \\d])|主题(?:完整|全部)?清单'
].join('|')

const begins = new RegExp(`^(?:${keys})`, 'iu')
const within = new RegExp(`\\s(?:${keys}|supported$|noted$)`, 'iu')

export const isMatrixLine = (line: string): boolean => begins.test(line)

/** Where in an item, with the lines below it, the recommendation ends and the matrix goes on. */
export const matrixKeyIn = (item: string): number | undefined => within.exec(item)?.index

const position =
  /^(?:(?:not |partially )?(?:supported|accepted|noted)|under consideration|(?:acceptée?|notée?|appuyée?)s?|(?:aceptada|apoyada|anotada)s?|(?:поддержан|принят)[аоы]|принят[аоы] к сведению|مقبولة|مؤيدة|أحيط علما|支持|接受|(?:已)?注意到)$/iu

/** Whether a line stands in a matrix beside a recommendation, so that it is no title. */
export const isBesideRecommendation = (line: string): boolean => isMatrixLine(line) || position.test(line)

/** The title of a part of a matrix. */
export const matrixTheme = /^(?:theme|thème|tema|тема|الموضوع|主题) ?[:：]\s*(?=\S)/iu
