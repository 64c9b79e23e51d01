import type { ByLanguage } from './languages.ts'

/** Groups of those present. */
export type Group =
  | 'non_governmental_organizations'
  | 'intergovernmental_organizations'
  | 'united_nations_entities'
  | 'signatory_states'
  | 'non_signatory_states'
  | 'states_parties'

/** What a sentence says of a group, tried in this order; each word but those of the last makes it an observer. */
export const groupWords: readonly (readonly [Group, ByLanguage])[] = [
  [
    'non_governmental_organizations',
    {
      en: 'non-governmental|civil society organi[sz]ation|academic institution',
      fr: 'organisations? non gouvernementales?|société civile',
      es: 'organizaciones no gubernamentales|sociedad civil',
      ru: 'неправительственн|гражданского общества',
      ar: 'غير الحكومية|المجتمع المدني',
      zh: '非政府组织|民间社会'
    }
  ],
  [
    'intergovernmental_organizations',
    {
      en: 'intergovernmental organi[sz]ation|regional organi[sz]ation|international organi[sz]ation',
      fr: 'organisations? (?:inter-?gouvernementales?|internationales?|régionales?)',
      es: 'organizaciones (?:intergubernamentales|internacionales|regionales)',
      ru: '(?:межправительственн|международн|региональн)\\p{L}{2,3} организаци',
      ar: '(?:ال)?منظمات (?:ال)?(?:حكومية الدولية|دولية|إقليمية)|المنظمات الحكومية الدولية',
      zh: '政府间组织|国际组织|区域组织'
    }
  ],
  [
    'united_nations_entities',
    {
      en: 'United Nations (?:Secretariat|system|entit|bod|programme|funds|organi[sz]ations)|specialized agenc|[Ii]nstitutes? of the .{0,80}[Pp]rogramme [Nn]etwork|network of institutes',
      fr: "(?:entités|organismes|organes|services|fonds|programmes|unités).{0,30} (?:des|de l'Organisation des) Nations Unies|institutions? spécialisées?|réseau .{0,60}instituts",
      es: '(?:entidades|organismos|órganos|fondos|programas|dependencias).{0,40} (?:de|del sistema de) las Naciones Unidas|organismos especializados|institutos de la red',
      ru: '(?:орган|подразделени|учреждени|структур|фонд|программ)\\p{L}{0,4} .{0,30}(?:Организации Объединенных Наций|ООН)|специализированн\\p{L}{2,3} учреждени|институт\\p{L}{0,3} сети',
      ar: '(?:كيانات|هيئات|أجهزة|وكالات|برامج|وحدات).{0,40}الأمم المتحدة|الوكالات المتخصصة|معاهد شبكة',
      zh: '联合国(?:实体|机构|系统|秘书处|各?方案|各?基金)|专门机构|方案网研究所'
    }
  ],
  [
    'non_signatory_states',
    {
      en: 'not (?:parties|signatories|a party|party|States parties)|non-signator|non-part|neither',
      fr: "(?:non|pas) (?:signataires?|parties?)|ne sont (?:pas|ni)|n'(?:est|étaient|était) (?:pas|ni)|non parties?",
      es: 'no (?:signatarios?|eran partes?|son partes?|partes?|eran signatarios)|que no',
      ru: 'не являющ|не подписавш|не участвующ',
      ar: 'غير (?:الأطراف|الموقعة|الطرف)|ليست (?:أطرافا|طرفا)',
      zh: '非缔约|非签署|未签署|不是.{0,12}缔约'
    }
  ],
  [
    'signatory_states',
    {
      en: 'signator',
      fr: 'signataires?',
      es: 'signatari',
      ru: 'подписавш|сигнатари',
      ar: 'الموقع',
      zh: '签署国|签署了'
    }
  ],
  [
    'states_parties',
    {
      en: '[Pp]arties|Member States|States [Mm]embers|Governments|(?:following|all) States|States (?:were )?represented',
      fr: '(?:[ÉE]tats )?(?:p|P)arties|[ÉE]tats (?:m|M)embres|[ÉE]tats (?:suivants|énumérés|ci-après)|pays suivants',
      es: '[Pp]artes?|Estados [Mm]iembros|(?:siguientes )?Estados|países siguientes',
      ru: 'государства|государств|Стороны|страны',
      ar: 'الأطراف|الدول|دول',
      zh: '缔约国|缔约方|会员国|成员国|国家'
    }
  ]
]

/** Somebody watched without being a party. */
export const observerWords: ByLanguage = {
  en: 'observers?',
  fr: 'observat(?:eur|rice)s?',
  es: 'observador(?:a|es|as)?',
  ru: 'наблюдател',
  ar: 'مراقب',
  zh: '观察员'
}

/** Somebody was there; the subject of a sentence without a colon ends before it. */
export const presenceWords: ByLanguage = {
  en: 'w(?:as|ere) (?:also )?(?:represented|present)|attended|participated|took part|(?:sent|were) representatives',
  fr: '(?:était|étaient|a été|ont été) (?:également |aussi )?représentée?s?|(?:a|ont) (?:également |aussi )?(?:participé|assisté|pris part)|était présente?',
  es: '(?:estuv(?:o|ieron)|estaba(?:n)?) (?:también )?(?:representad[ao]s?|presentes?)(?: por (?:observadores|un observador|una observadora))?|asisti(?:ó|eron)|particip(?:ó|aron)|tomaron parte|se hicieron representar',
  ru: '(?:был\\p{L}?|присутствовал\\p{L}?|участвовал\\p{L}?)(?: также)?(?: представлен\\p{L}{0,2})?|принял\\p{L}? участие|участие (?:.{1,40} )?принял\\p{L}?|направил\\p{L}? (?:своих )?представителей',
  ar: 'ممثل\\p{L}{0,4}|(?:و)?(?:حضر(?:ت)?|شارك(?:ت)?)',
  zh: '派(?:观察员|代表)|(?:派)?代?表?出席|参加了'
}

/** Regional organizations that are parties like States. */
export const integrationOrganizations: ByLanguage = {
  en: 'European Union|European Community',
  fr: 'Union européenne|Communauté européenne',
  es: 'Unión Europea|Comunidad Europea',
  ru: 'Европейск\\p{L}{2,3} союз\\p{L}{0,2}|Европейск\\p{L}{2,3} сообществ\\p{L}{1,2}',
  ar: '(?:ال|لل)اتحاد الأوروبي|الجماعة الأوروبية',
  zh: '欧洲联盟|欧盟|欧洲共同体'
}

/** First words of the names of organizations, by which a list is parted at its `and`. */
export const organizationHeads: ByLanguage = {
  en: '[A-Z]{3,}|(?:\\p{Lu}[\\p{L}-]{1,20} ){0,4}(?:Organi[sz]ation|Union|Council|Bank|Group|Institute|Agency|Fund|Programme|Office|Forum|Community|League|Commission|Centre|Center|Committee|Network|Association|Federation|Task Force|Conference|Secretariat|Alliance|Foundation|University|Initiative|Authority|Mechanism|Interpol|Europol)',
  fr: '\\p{Lu}',
  es: '\\p{Lu}|la |el ',
  ru: '\\p{Lu}',
  ar: '(?:ال|لل)?(?:منظمة|جامعة|اتحاد|مجلس|رابطة|مكتب|وكالة|مركز|معهد|صندوق|برنامج|لجنة|شبكة|هيئة|مصرف|بنك|جماعة|محكمة|مؤسسة|مفوضية|أمانة|إنتربول|كومنولث)',
  zh: ''
}
