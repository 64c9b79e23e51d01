import type { ByLanguage } from './languages.ts'

/** Before a name. */
export const honorifics: ByLanguage = {
  en: '(?:H\\.E\\. )?(?:Mr|Ms|Mrs|Miss|Dr|Prof)\\.? |H\\.E\\. |Ambassador |Professor ',
  fr: "M\\. |M\\^?\\{?me\\}? |Mmes? |MM\\. |Son Excellence |S\\.E\\. |(?:l'|l’)?Ambassad(?:eur|rice) ",
  es: '(?:el |la |los |las )?(?:Excmo\\. |Excma\\. )?(?:Sr|Sra|Srta|Dr|Dra)\\. |(?:el |la )?(?:Embajadora?) ',
  ru: 'г-ж\\p{L} |г-н\\p{L}? |госпож\\p{L} |господин\\p{L}? |Его Превосходительство |Посол ',
  ar: '(?:ال|لل)?سيدة? |الدكتورة? |السفيرة? |سعادة ',
  zh: ''
}

/** A sentence that names who chaired. */
export const chairWords: ByLanguage = {
  en: '(?:co-)?chaired|presided|opened by|served as (?:Co-)?Chair|elected .{0,160}(?<!Vice[- ])Chair|(?<!Vice-)(?:Co-)?Chair(?:person|man|woman|s)?(?::| of the)',
  fr: '(?:co-?)?présidée?s?|présidence (?:de|était assurée par)|ouverte(?: le [^,.]{3,30})? par|a (?:ouvert|déclaré ouverte) |assuré la présidence|[Pp]résidente? du (?:Groupe|Comité)|élu(?:e|s|es)? .{0,120}(?<!vice-)président',
  es: '(?:co-?)?presidi(?:da|das|do|dos|ó|eron)|presidencia de|ocupó la presidencia|inaugurada por|(?:abrió|inauguró|declaró (?:abierta|inaugurad[ao])) |[Pp]residenta? del (?:Grupo|Comité)|eligi(?:ó|eron) .{0,120}(?<!vice)president|elegid[ao]s? .{0,80}(?<!vice)president|(?<!vice)presidenta?:',
  ru: 'председател|вел\\p{L}? |открыл',
  ar: 'ترأس|رئاسة|يرأس|ترأّس|افتتح|تولى الرئاسة|شارك في رئاسة|رئيس',
  zh: '主持|主席|宣布开幕|担任'
}

/** Two who shared the chair. */
export const coChairWords: ByLanguage = {
  en: 'co-chair',
  fr: 'coprésid|co-présid',
  es: 'copresid|co-presid',
  ru: 'сопредседател',
  ar: 'اشترك.{0,30}رئاس|تشارك.{0,30}رئاس|شارك.{0,20}رئاس|الرئيسان|الرئيسين|تقاسم',
  zh: '共同主[席持]|联合主[席持]'
}

/** Right before the name of who chaired. */
export const chairedBy: ByLanguage = {
  en: '(?:chaired|presided over|opened) by (?:the (?:Vice-)?Chair(?:person|man|woman)?, )?|(?:Co-)?Chair(?:person|man|woman)?(?: of the (?:Working Group|meeting|session|Commission|Committee))? was |(?<!Vice[- ])(?<!\\p{L})(?:Co-)?Chair(?:person|man|woman)?: ',
  fr: '(?:présidée?s?|ouverte?s?)(?: le [^,.]{3,30})? par (?:(?:le |la )(?:Vice-)?Présidente?, )?|présidence (?:était |a été )?(?:assurée par|de) |(?<![\\p{L}-])[Pp]résidente? ?: ',
  es: '(?:presidid[ao]s?|abiert[ao]s?|inaugurad[ao]s?) por (?:(?:el |la )(?:Vicep|P)residenta?, )?|[Pp]residi(?:ó|eron) (?:la reunión|las sesiones|el período de sesiones|los trabajos)(?: del Grupo de Trabajo)? |[Pp]residencia (?:correspondió a|fue ocupada por|de) |(?<!\\p{L})[Pp]residenta?: ',
  ru: '[Пп]редседательствовал[аи]? |под председательством |функции [Пп]редседателя (?:на совещании )?(?:выполнял|исполнял)[аи]? |[Пп]редседателем (?:совещания |Рабочей группы |сессии )?(?:был|является|была) |(?:открыл|вел)[аи]? ',
  ar: 'افتتحت? (?:الاجتماع|الدورة|الجلسة|الجلسات) |ترأست? (?:الاجتماع|الدورة|الجلسات|الجلسة|أعمال الاجتماع) |برئاسة |تولت? رئاسة (?:الاجتماع|الدورة) ',
  zh: '由(?:主席)?'
}

/** Right after the name of who chaired. */
export const chairsAfter: ByLanguage = {
  en: '(?:co-)?chaired|presided|served as (?:Co-)?Chair|opened the',
  fr: '(?:a|ont) (?:co)?présidé|présidait|(?:a|ont) assuré la (?:co)?présidence|a ouvert',
  es: '(?:co)?presidi(?:ó|eron)|ocup(?:ó|aron) la (?:co)?presidencia|inauguró',
  ru: 'председательствовал|был[аи]? (?:со)?председател|открыл|вел',
  ar: 'ترأس|رئيس',
  zh: '主持|担任'
}

/** After these come other officers. */
export const otherOfficers: ByLanguage = {
  en: 'Vice-(?:Chair|President)|Rapporteur',
  fr: 'Vice-[Pp]résident|Rapporteu',
  es: 'Vicepresident|Relator',
  ru: '[Зз]аместител|Докладчик',
  ar: 'نائب|نواب|مقرر',
  zh: '副主席|报告员'
}

/** A sentence that names panellists. */
export const panelWords: ByLanguage = {
  en: 'panel|presented .{0,20}(?:cases?|case stud(?:y|ies)|experiences?)(?!\\p{L})|facilitated by|moderat(?:ed|or)|(?:led|introduced|animated) by|presentations? (?:on .{1,80} )?(?:was|were) (?:made|delivered|given)|(?:made|gave|delivered) (?:a |the )?(?:keynote |introductory )?presentations?|(?:led|facilitated|introduced) the (?:discussion|debate)|discussion leaders|keynote|lead speaker',
  fr: 'anim(?:é|ée|és|ées|ait|aient) (?:par|le)|ont animé|a animé|panélistes|intervenant|table ronde|(?:présentations?|exposés?|communications?) .{0,30}par|(?:a|ont) présenté .{0,20}(?:affaires?|cas|expériences?)(?!\\p{L})|a (?:fait|présenté) un exposé|modéré|modérat|experts suivants|entendu (?:un exposé|une présentation|une communication|des exposés)|a (?:rendu compte|parlé) d|(?:conduit|mené|dirigé|introduit)e?s? par|(?:a|ont) (?:dirigé|modéré|introduit) le débat(?!s)',
  es: 'panelist|(?:expuso|expusieron|presentó|presentaron) .{0,20}(?:casos?|experiencias?)(?!\\p{L})|[Mm]oder(?:ad|ó|aron)|ponente|mesa redonda|(?:presentaciones|presentación|exposición|exposiciones|ponencia) .{0,30}por|(?:formul|hi[cz]o|hicieron|realiz|pronunci|present)\\p{L}{0,5} (?:una |unas )?(?:exposici|ponencia|presentaci)\\p{L}{1,4}|dirigid|[Dd]irigi(?:ó|eron) el debate(?!s)|expositor|disertante|a cargo de|animad|informó (?:de|sobre|acerca)|escuchó una (?:exposici|ponencia|presentaci)',
  ru: 'докладчик|дискусси|(?:обсуждени|прени)\\p{L}{1,2} .{0,60}под руководством|(?:представил|рассказал|изложил)\\p{L}? .{0,20}(?:дел[аое]?|опыт\\p{L}{0,2})(?!\\p{L})|ведущ|(?:обсуждение|дискуссию|прения) (?:вел|открыл)\\p{L}{0,2}|участник\\p{L}{0,3} (?:дискусси|группы)|выступил\\p{L}?|выступления .{0,30}следующ|модератор|сообщени\\p{L}{1,2} (?:сделал|выступил)\\p{L}?|сделал\\p{L}? (?:сообщени|доклад)|заслушал\\p{L}? (?:сообщени|доклад)',
  ar: 'محاور|عرض(?:ت)? .{0,20}(?:تجرب|قضي)|قدم(?:ت)? العرض(?: الإيضاحي)?|مناظر|حلقة النقاش|(?:إدارة|تيسير|قيادة) المناقشة|أدار|(?:قاد|يسر|افتتح)(?:ت)? المناقشة|قدم(?:ت|وا)?(?= [^.؛]{5,160}[ ،]عرضا)|(?:قدم|عرض)(?:ت)? عرضا|عروض|عروضا|المتحدث',
  zh: '专题小组|介绍了.{0,12}(?:经验|案例|案件|做法)|小组成员|主持了?讨论|引导了?讨论|(?:讨论|辩论)由|主讨论|专题介绍|专题发言|主讲|专题讨论|小组讨论'
}

/** Words that begin a function or name an office: a part of a list with one is no name. */
export const officeWords: ByLanguage = {
  en: 'director|head|chief|prosecutor|attorney|minister|ministry|counsel|counsellor|advis[eo]r|officer|judge|professor|deputy|secretary|ambassador|representative|commissioner|inspector|manager|coordinator|expert|senior|department|office|unit|division|bureau|agency|service|police|authority|institute|university|centre|center|commission|council|court|federal|national|general|international|public|legal|special|border|customs|criminal|justice|affairs|interior|foreign|specialist|analyst|superintendent|detective|magistrate|president|executive|assistant|principal|lead|lawyer|researcher|investigator|programme|section|branch|directorate|committee',
  fr: 'directeur|directrice|chef|cheffe|procureure?|ministre|ministère|conseill[eè]re?|conseiller|juge|professeure?|adjointe?|secrétaire|représentante?|commissaire|inspecteur|inspectrice|coordonnateur|coordonnatrice|experte?|département|bureau|unité|division|agence|service|police|autorité|institut|université|centre|commission|conseil|cour|tribunal|direction|office|magistrate?|présidente?|spécialiste|analyste|avocate?|chargée?|responsable|colonel|capitaine|attachée?|sous-directeur|sous-directrice',
  es: 'directora?|jefe|jefa|fiscal|ministr[ao]|ministerio|consejer[ao]|asesora?|juez|jueza|profesora?|adjunt[ao]|secretari[ao]|representante|comisari[ao]|comisionad[ao]|inspectora?|coordinadora?|expert[ao]|departamento|oficina|unidad|división|agencia|servicio|policía|autoridad|instituto|universidad|centro|comisión|consejo|corte|tribunal|dirección|magistrad[ao]|president[ea]|especialista|analista|abogad[ao]|oficial|procuradora?|procuraduría|subdirectora?|nacional|general|dependencia',
  ru: 'директор|начальни|глава|руководител|прокур|министр|министерств|советни|судья|профессор|заместител|секретар|представител|комиссар|инспектор|координатор|эксперт|департамент|управлени|отдел|агентств|служб|полици|институт|университет|центр|комисси|совет|суд|старш|главн|ведущ|специалист|аналитик|адвокат|следовател|генеральн|первый|посол|помощник|сотрудни|юрист|консультант',
  ar: 'مدير|رئيس|مدع|المدعي|مستشار|نائب|وزير|وزارة|خبير|قاض|أستاذ|محام|منسق|ضابط|أمين|ممثل|مفوض|مفتش|وكيل|سفير|عضو|مسؤول|باحث|محقق|كبير|مساعد|عميد|عقيد|لواء|مراقب|موظف|اختصاصي|أخصائي|محلل|قائد|مكتب|إدارة|هيئة|المدير|النائب',
  zh: '官|长|主任|教授|顾问|专员|代表|律师|法官|经理|协调员|干事|研究员|专家|参赞|秘书|主席|检察官|委员|警监|警司|分析师|分析员|大使|总监|主管|讲师|博士|院士|处长|督察'
}

/** Where what is said of somebody begins: who noted that. */
export const relativeWords: ByLanguage = {
  en: ',? who(?:se)? (?!heads |leads |directs )',
  fr: ',? (?:qui(?! dirige)|dont) ',
  es: ',? (?:quien(?:es)?(?! dirige)|que(?! dirige)|cuy[ao]s?) ',
  ru: ',? (?:котор|чей|чьи)',
  ar: '[،,]? عرضا |[،,]? ?(?:الذي|التي|اللذان|اللذين|الذين|حيث) ',
  zh: '[，,](?:他|她|其|并)|担任|主持|引导|作(?:了|出)|介绍'
}

/** Words with a capital that may stand right before a name. */
export const beforeNames =
  '(?:By|Par|Por|Le|La|El|The|M\\.|Mme|Совещание|(?:Со)?[Пп]редседател\\p{L}{0,12}|Модератор\\p{L}{0,4}|Ведущ\\p{L}{2,4}|Докладчик\\p{L}{0,4}|(?:Co)?[Pp]resid\\p{L}{1,6}|Moder\\p{L}{1,5}|Dirigi\\p{L}{1,4}|Prési\\p{L}{2,6}|(?:Co-)?Chair\\p{L}{0,7}|Secretariat|Secretaría|Group|Groupe|Grupo)'

/** Small words inside a name. */
export const nameParticles =
  "de|del|della|di|da|das|do|dos|du|des|la|las|le|los|van|von|der|den|ter|bin|ben|bint|ibn|al|el|y|e|Al|El|d'|O'|St\\.|Jr\\.|бен|ибн|аль|эль|ван|фон|де|да|дос|оглы|кызы|дер|ден|тер|ла|ле|ди|ду"

/** Before the number of an agenda item. */
export const itemWords: ByLanguage = {
  en: '(?:agenda )?items? (?<item>\\d{1,2})',
  fr: 'point (?<item>\\d{1,2})',
  es: 'tema (?<item>\\d{1,2})',
  ru: 'пункт\\p{L}{0,2} (?<item>\\d{1,2})',
  ar: 'البند (?<item>\\d{1,2})',
  zh: '议程项目 ?(?<item>\\d{1,2})|项目 ?(?<other>\\d{1,2})'
}

/** Somebody of a panel by the country alone: "the panellist from Chile". */
export const panellistFrom: ByLanguage = {
  en: '[Pp]anellist (?:from|of) (?:the )?',
  fr: "(?:[Ii]ntervenante?|[Pp]anéliste) (?:du |de la |de l'|des |de |d')",
  es: '(?:[Pp]anelista|[Pp]onente) de(?:l| la| los)? ',
  ru: '(?:[Дд]окладчик|[Уу]частник дискуссии)(?:\\p{L}{0,2}) (?:из )?',
  ar: '(?:المناظر|المحاور)(?:ة)? (?:من )?',
  zh: '来自'
}

/** Between a name and its State, where the State stands in no brackets; a function may come between. */
export const stateOf: ByLanguage = {
  en: '(?:,[^,()]{3,100})? (?:of|from|for) (?:the )?|, (?:the )?',
  fr: "(?:,[^,()]{3,100})?,? (?:de la |de l'|de l’|du |des |de |d'|d’)|, ",
  es: '(?:,[^,()]{3,100})?,? de(?:l| la| los| las)? |, (?:el |la |los )?',
  ru: '(?:,[^,()]{3,100} |,? (?:из |от )|, )',
  ar: '(?:،[^،()]{3,100})? (?:من |لدى )|، ',
  zh: '(?:，|,) ?'
}

/** A sentence that lists who was there or spoke for a State, and no people. */
export const attendanceWords: ByLanguage = {
  en: '(?:representatives|observers) (?:of|for|from) (?:the )?(?:following|States)',
  fr: '(?:représentant|observat)\\p{L}{1,6} des (?:[ÉE]tats|pays)',
  es: '(?:representantes|observador\\p{L}{1,4}) de los (?:siguientes )?(?:Estados|países)',
  ru: '(?:представител|наблюдател)\\p{L}{1,3} (?:от )?(?:следующих )?(?:государств|стран|участников)',
  ar: '(?:ممثل|مراقب)\\p{L}{0,3} (?:عن )?الدول',
  zh: '下列(?:缔约国|国家|会员国|缔约方|签署国)'
}
