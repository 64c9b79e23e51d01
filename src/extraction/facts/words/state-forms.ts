import type { UnLanguage } from '#domain/term.ts'

/**
 * Names of States that the vocabulary of countries does not hold: old ones, genitives with another stem,
 * spellings of single reports. By alpha-3 code.
 */
export const stateForms: Record<string, Partial<Record<UnLanguage, string[]>>> = {
  TZA: { en: ['Tanzania (United Republic of)'] },
  ARE: { ar: ['دولة الإمارات العربية المتحدة'] },
  BHR: { ru: ['Бахрейна'] },
  BIH: { fr: ['Bosnie-Herzégovine', 'Bosnie et Herzégovine'], es: ['Bosnia-Herzegovina'], ar: ['البوسنة'] },
  BLR: { en: ['Belorussia'], ru: ['Белоруссия'] },
  BOL: {
    ar: ['بوليفيا (دولة - المتعددة القوميات)', 'دولة بوليفيا'],
    zh: ['玻利维亚多民族国', '玻利维亚(多民族国)']
  },
  BRN: { ru: ['Бруней'] },
  CAF: { ru: ['Центральноафриканская Республика'] },
  CIV: { en: ["Cote d'Ivoire"], fr: ["Cote d'Ivoire"], es: ["Côte d'Ivoire", "Cote d'Ivoire"] },
  COD: { zh: ['刚果(民主共和国)'] },
  CPV: { en: ['Cape Verde'], fr: ['Cap-Vert'], es: ['Cabo Verde'], zh: ['佛得角'] },
  CZE: { fr: ['République tchèque'] },
  EGY: { ru: ['Египта', 'Египту', 'Египтом', 'Египте'] },
  FSM: { en: ['Micronesia'], zh: ['密克罗尼西亚(联邦)', '密克罗尼西亚'] },
  GNB: { en: ['Guinea Bissau'], ar: ['غينيا-بيساو', 'غينيا بيساو'] },
  IRN: { zh: ['伊朗(伊斯兰共和国)'], ar: ['إيران (جمهورية - الإسلامية)', 'إيران (جمهورية الإسلامية)'] },
  KOR: {
    es: ['Corea (República de)'],
    fr: ['Corée (République de)'],
    en: ['Korea (Republic of)', 'South Korea'],
    ru: ['Южная Корея']
  },
  KGZ: { fr: ['Kirghizistan', 'Kirghizstan'], ru: ['Киргизия'] },
  LAO: { en: ['Lao PDR', "Lao People's Dem. Republic"] },
  LBY: { en: ['Libyan Arab Jamahiriya'], fr: ['Jamahiriya arabe libyenne'], es: ['Jamahiriya Árabe Libia'] },
  MDA: { en: ['Moldova (Republic of)'], ru: ['Молдавия'] },
  MKD: {
    en: ['The former Yugoslav Republic of Macedonia', 'former Yugoslav Republic of Macedonia'],
    fr: ['ex-République yougoslave de Macédoine'],
    es: ['ex República Yugoslava de Macedonia'],
    ru: ['бывшая югославская Республика Македония'],
    zh: ['前南斯拉夫的马其顿共和国']
  },
  MUS: { ru: ['Маврикия', 'Маврикию', 'Маврикием', 'Маврикии'] },
  NLD: { en: ['Kingdom of the Netherlands'], zh: ['荷兰(王国)'], ar: ['هولندا (مملكة)'] },
  PRK: { en: ['North Korea'], ru: ['Северная Корея'] },
  PSE: { en: ['Palestine'], zh: ['巴勒斯坦'] },
  STP: {
    en: ['São Tomé and Príncipe', 'Sao Tomé and Principe'],
    fr: ['Sao Tomé-et-Principe', 'São Tomé-et-Principe', 'Sao Tomé et Principe'],
    es: ['Santo Tomé y Príncipe']
  },
  SVK: { en: ['Slovak Republic'], ru: ['Словацкая Республика'] },
  SWZ: {
    en: ['Swaziland'],
    fr: ['Swaziland'],
    es: ['Swazilandia', 'Suazilandia'],
    ru: ['Свазиленд'],
    zh: ['斯威士兰']
  },
  TTO: { es: ['Trinidad y Tabago', 'Trinidad y Tobago'], fr: ['Trinité et Tobago'] },
  TUR: { en: ['Turkiye', 'Turkey'], fr: ['Turquie'], es: ['Turquía'], ru: ['Турция', 'Тюркие'] },
  VCT: { fr: ['Saint-Vincent-et-les-Grenadines'] },
  VEN: {
    zh: ['委内瑞拉(玻利瓦尔共和国)'],
    ar: ['فنزويلا (جمهورية - البوليفارية)', 'فنزويلا (جمهورية البوليفارية)']
  },
  VNM: { en: ['Vietnam'], fr: ['Vietnam'], es: ['Vietnam'] }
}

/** States and observers that take part though no regional group of the United Nations has them. */
export const statesOutsideGroups: readonly string[] = ['COK', 'NIU', 'PSE', 'VAT']

/** Names that hold that of a State and are none: found so that the State in them is not. */
export const stateDecoys: Record<UnLanguage, readonly string[]> = {
  en: [
    'Sovereign Military Order of Malta',
    'Sovereign Order of Malta',
    'Order of Malta',
    'Gulf of Guinea',
    'New Mexico',
    'South China Sea'
  ],
  fr: [
    'Ordre souverain militaire de Malte',
    'Ordre souverain de Malte',
    'Ordre de Malte',
    'Golfe de Guinée',
    'Nouveau-Mexique'
  ],
  es: [
    'Soberana Orden Militar de Malta',
    'Soberana Orden de Malta',
    'Orden de Malta',
    'Golfo de Guinea',
    'Nuevo México'
  ],
  ru: [],
  ar: ['منظمة فرسان مالطة', 'منظمة فرسان مالطة ذات السيادة', 'خليج غينيا'],
  zh: ['马耳他主权军事骑士团', '马耳他骑士团', '马耳他骑士团国', '几内亚湾']
}
