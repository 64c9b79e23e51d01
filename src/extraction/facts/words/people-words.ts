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
  en: '(?:co-)?chaired|presided|opened by|served as (?:Co-)?Chair|elected .{0,60}Chair|(?<!Vice-)(?:Co-)?Chair(?:person|man|woman|s)?(?::| of the)',
  fr: '(?:co-?)?présidée?s?|présidence (?:de|était assurée par)|ouverte par|a (?:ouvert|déclaré ouverte) |assuré la présidence|[Pp]résidente? du (?:Groupe|Comité)|élue? .{0,40}[Pp]résident',
  es: '(?:co-?)?presidi(?:da|das|do|dos|ó|eron)|presidencia de|ocupó la presidencia|inaugurada por|(?:abrió|inauguró|declaró (?:abierta|inaugurad[ao])) |[Pp]residenta? del (?:Grupo|Comité)|eligió .{0,40}[Pp]resident',
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
  en: 'panel|facilitated by|moderated by|led by|introduced by|presentations? (?:was|were) (?:made|delivered|given)|discussion leaders|keynote',
  fr: 'animée?s? par|panélistes|intervenant|table ronde|présentations? .{0,20}par|modérée? par|experts suivants',
  es: 'panelist|moderad|ponente|mesa redonda|presentaciones .{0,30}por|dirigid|expositor|disertante',
  ru: 'докладчик|дискусси|ведущ|участник\\p{L}{0,3} (?:дискусси|группы)|выступили|выступления .{0,30}следующ|модератор',
  ar: 'محاور|مناظر|حلقة النقاش|إدارة المناقشة|أدار|يسّر|يسر المناقشة|عروض|عروضا|المتحدث',
  zh: '专题小组|小组成员|主持了讨论|主讨论|专题介绍|主讲|专题讨论|小组讨论'
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

/** Small words inside a name. */
export const nameParticles =
  "de|del|della|di|da|das|do|dos|du|des|la|las|le|los|van|von|der|den|ter|bin|ben|bint|ibn|al|el|y|e|Al|El|d'|O'|St\\.|Jr\\.|бен|ибн|аль|эль|ван|фон|де|да|дос|оглы|кызы"

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
