import { fold } from '#domain/words.ts'

/** What a section of a report is about, told by its title alone. */
export type SectionTopic =
  | 'introduction'
  | 'recommendations'
  | 'deliberations'
  | 'organization'
  | 'opening'
  | 'statements'
  | 'agenda'
  | 'participation'
  | 'officers'
  | 'documentation'
  | 'other-matters'
  | 'adoption'
  | 'contents'
  | 'annex'
  | 'pledges'

/** Titles in the six languages, folded; each a pattern for the whole title. */
const titles: Record<SectionTopic, readonly string[]> = {
  introduction: ['introduction', 'introduccion', 'введение', 'مقدمه', '导言|引言|导论|任务与背景'],
  recommendations: [
    '(?:(?:general |final |specific |main |key |draft )?(?:observations|conclusions|findings|concerns?|suggestions|principal areas of concern|main areas of concern|areas of concern)(?: and/or|,? and| or) )?(?:general |overall |specific |main |key |agreed |adopted |final |policy |thematic )?recommendations?(?: (?:adopted|agreed|made|formulated|approved|endorsed|of|by|on|for|to|addressed|concerning|regarding|relating|from|and).{0,300})?',
    'matters (?:calling|requiring) .{0,200}action .{0,120}',
    "(?:(?:observations|conclusions|constatations|preoccupations|principaux sujets de preoccupation|principaux domaines de preoccupation)(?: finales)?(?: et/ou| et| ou) )?recommandations?(?: (?:generales?|finales?|principales?|adoptees?|formulees?|approuvees?|specifiques|sur|concernant|relatives?|de|du|des|d'|pour|en|aux?|a l|convenues?|et).{0,300})?",
    'questions appelant une (?:decision|mesure) .{0,200}',
    '(?:(?:observaciones|conclusiones|constataciones|principales (?:esferas|motivos|ambitos) de preocupacion)(?: finales)?(?: y/o| y| o) )?recomendacion(?:es)?(?: (?:generales?|finales?|principales?|aprobadas?|adoptadas?|formuladas?|convenidas?|especificas|sobre|relativas?|de|del|para|en|a|acerca|relacionadas|y).{0,300})?',
    'cuestiones (?:respecto de las cuales|que requieren|que exigen) .{0,200}',
    '(?:(?:заключительные |основные )?(?:замечания|выводы|проблемы, вызывающие обеспокоенность,?|вопросы, вызывающие обеспокоенность,?)(?: и/или| и| или) )?(?:общие |конкретные |основные |принятые |согласованные |итоговые )?рекомендации(?:,? (?:принят|утвержден|вынесен|согласован|сформулирован|по|в|о|об|для|относительно|касающиеся|рабоч|комитет|совещани|групп|и).{0,300})?',
    'вопросы, (?:требующие|по которым требуется) .{0,200}',
    '(?:(?:ال)?(?:ملاحظات|استنتاجات|خلاصات|شواغل)(?: الختاميه| الرييسيه)?(?: و/او | او | و))?(?:ال)?توصيات(?: (?:عامه|العامه|ختاميه|رييسيه|المعتمده|المتفق عليها|التي|المقدمه|الصادره|بشان|المتعلقه|متعلقه|في|الفريق|المعتمده من|الموجهه|ب|ل|من|حول|المتصله|تتعلق).{0,300})?',
    'المسايل التي تتطلب .{0,200}',
    '(?:(?:结论性?意见|结论|意见|关注的主要领域|主要关注领域|主要关注问题|关切的主要领域|关切问题)(?:和/或|及|和|与|或))?(?:关于.{1,120}的|.{0,30}(?:通过|议定|商定|提出)的|工作组的?|一般性?|总体|主要|具体|最后)?建议(?:和结论)?',
    '需(?:要)?由?.{1,60}采取行动.{0,60}'
  ],
  deliberations: [
    '(?:chair.{0,3}s? )?summary of (?:the )?(?:deliberations|discussions?|proceedings|debates?|statements).{0,160}',
    '(?:deliberations|discussions?|proceedings|consideration of .{1,160})',
    'resume (?:des|du|de la) (?:deliberations|debats?|discussions?|travaux|presidence|president).{0,160}|deliberations|debats?',
    'resumen de (?:las|los|la) (?:deliberaciones|debates|actuaciones|deliberacion|presidencia|conversaciones).{0,160}|deliberaciones|debates',
    '(?:краткое )?(?:резюме|изложение|отчет о|краткий отчет о) (?:обсуждени|прени|дискусси|хода|работ|председател).{0,160}|обсуждения|ход обсуждения',
    '(?:موجز|ملخص|خلاصه) (?:ال)?(?:مداولات|مناقشات|وقايع|اعمال|الرييس).{0,160}|المداولات|المناقشات',
    '(?:审议|讨论|会议|审议工作|主席)(?:情况)?(?:的)?(?:摘要|概况|概要|纪要|总结).{0,60}|审议情况|讨论情况'
  ],
  organization: [
    'organi[sz]ation of the (?:meeting|session).{0,80}|organi[sz]ational (?:and procedural )?matters',
    "organisation de la (?:reunion|session).{0,80}|questions d'organisation.{0,60}",
    'organizacion (?:de la reunion|del periodo de sesiones).{0,80}|cuestiones de organizacion.{0,60}',
    'организация (?:работы )?(?:совещания|сессии).{0,80}|организационные вопросы.{0,60}',
    'تنظيم (?:ال)?(?:اجتماع|دوره).{0,80}|المسايل التنظيميه.{0,60}',
    '会议(?:的)?(?:安排|组织).{0,30}|组织事项|组织问题'
  ],
  opening: [
    '(?:opening|duration)(?: and (?:opening|duration))? of the (?:meeting|session).{0,60}',
    '(?:ouverture|duree)(?: et (?:ouverture|duree))? de la (?:reunion|session).{0,60}',
    '(?:apertura|duracion)(?: y (?:apertura|duracion))? (?:de la reunion|del periodo de sesiones).{0,60}',
    '(?:открытие|продолжительность)(?: и (?:открытие|продолжительность))? (?:совещания|сессии|работы).{0,60}',
    '(?:افتتاح|مده) (?:ال)?(?:اجتماع|دوره).{0,60}',
    '会议?(?:的)?开幕.{0,30}|会期.{0,30}|会议会期'
  ],
  statements: [
    'statements?',
    'declarations?|interventions',
    'declaraciones|intervenciones',
    'заявления|выступления',
    'الكلمات|البيانات',
    '发言'
  ],
  agenda: [
    'adoption of the agenda.{0,80}|agenda',
    "adoption de l'ordre du jour.{0,80}|ordre du jour",
    '(?:aprobacion|adopcion) del programa.{0,80}|programa',
    '(?:утверждение|принятие) повестки дня.{0,80}|повестка дня',
    '(?:اقرار|اعتماد) جدول الاعمال.{0,80}|جدول الاعمال',
    '通过议程.{0,30}|议程'
  ],
  participation: [
    'attendance|participation|participants',
    'participants',
    'asistencia|participacion|participantes',
    'участники|участие|присутствующие|участники (?:совещания|сессии)',
    'الحضور|المشاركه|المشاركون',
    '出席情况|与会情况|与会者|出席|参加情况'
  ],
  officers: [
    'election of (?:the )?(?:officers|bureau|chair.{0,40})',
    'election du bureau.{0,40}',
    'eleccion de la mesa.{0,40}',
    'выборы (?:должностных лиц|бюро|председателя).{0,40}',
    'انتخاب (?:اعضاء )?(?:المكتب|الرييس).{0,40}',
    '选举(?:主席团|主席).{0,20}'
  ],
  documentation: ['documentation|documents', 'documentacion', 'документация|документы', 'الوثايق', '文件'],
  'other-matters': [
    'other (?:matters|business)',
    'questions diverses|autres questions',
    'otros asuntos|otras cuestiones',
    'прочие вопросы|другие вопросы',
    'مسايل اخري',
    '其他事项'
  ],
  adoption: [
    '(?:adoption|closure|closing) of the (?:report|meeting|session).{0,60}',
    '(?:adoption|approbation) du rapport.{0,60}|cloture de la (?:reunion|session)',
    '(?:aprobacion|adopcion) del informe.{0,60}|clausura (?:de la reunion|del periodo).{0,60}',
    '(?:утверждение|принятие) доклада.{0,60}|закрытие (?:совещания|сессии).{0,40}',
    'اعتماد (?:ال)?تقرير.{0,60}|اختتام .{0,40}',
    '通过.{0,12}报告.{0,20}|会议闭幕'
  ],
  contents: [
    '(?:table of )?contents',
    'table des matieres',
    'indice',
    'содержание|оглавление',
    'المحتويات',
    '目录|目次'
  ],
  annex: ['annex(?:es)?', 'annexes?', 'anexos?', 'приложени[ея]', '(?:ال)?مرفق(?:ات)?', '附件'],
  pledges: [
    'voluntary pledges and commitments',
    'engagements .{1,80}',
    'promesas y compromisos voluntarios',
    'добровольные обязательства.{0,60}',
    'التعهدات والالتزامات الطوعيه',
    '自愿(?:许诺|承诺).{0,10}'
  ]
}

const patterns = (Object.entries(titles) as [SectionTopic, readonly string[]][]).map(
  ([topic, all]): [SectionTopic, RegExp] => [topic, new RegExp(`^(?:${all.join('|')})$`, 'u')]
)

const longest = 400

/** A title as titles are compared: folded, without stars and stops at its end. */
export const plainTitle = (title: string): string =>
  fold(title.slice(0, longest))
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s*]+|[\s*.:：。]+$/g, '')

/** What a section is about; undefined when its title says it in no known words. */
export const topicOf = (title: string): SectionTopic | undefined => {
  const plain = plainTitle(title)
  return plain === '' ? undefined : patterns.find(([, pattern]) => pattern.test(plain))?.[0]
}

export const isAboutRecommendations = (title: string): boolean => topicOf(title) === 'recommendations'

/** The topic of a line that is nothing but such a title, so that it needs no mark to be a heading. */
export const titleOf = (line: string): SectionTopic | undefined =>
  line.length < 90 && !/[.;:,。；：，]$/u.test(line) && !/^\p{Ll}/u.test(line) ? topicOf(line) : undefined
