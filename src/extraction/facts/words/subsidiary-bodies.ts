import type { NamedBody } from './bodies.ts'
import type { ByLanguage } from './languages.ts'

/** A regional meeting of the heads of drug law enforcement. */
const headsOfEnforcement = (code: string, { en, fr, es, ru, ar, zh }: ByLanguage): NamedBody => ({
  code,
  parent: 'CND',
  names: {
    en: `Meeting of Heads of National Drug Law Enforcement Agencies, ${en}`,
    fr: `Réunion des chefs des services nationaux chargés au plan opérationnel de la lutte contre le trafic illicite des drogues, ${fr}`,
    es: `Reunión de Jefes de los Organismos Nacionales Encargados de Combatir el Tráfico Ilícito de Drogas, ${es}`,
    ru: `Совещани\\p{L}{1,2} руководителей национальных учреждений по обеспечению соблюдения законов о наркотиках стран ${ru}`,
    ar: `اجتماع رؤساء الأجهزة الوطنية المعنية بإنفاذ قوانين المخدرات، ${ar}`,
    zh: `${zh}国家(?:药物|禁毒)执法机构负责人会议`
  }
})

/** Subsidiary bodies whose reports hold recommendations; others go by the beginning of their symbols. */
export const subsidiaryBodies: readonly NamedBody[] = [
  {
    code: 'CTOC/COP/WG.2',
    parent: 'CTOC/COP',
    names: {
      en: 'Working Group (?:of Government Experts )?on Technical Assistance',
      fr: "Groupe de travail (?:d'experts gouvernementaux )?sur l'assistance technique",
      es: 'Grupo de Trabajo (?:de Expertos Gubernamentales )?sobre Asistencia Técnica',
      ru: 'Рабоч\\p{L}{2,3} групп\\p{L}{1,2} (?:правительственных экспертов )?по (?:вопросам )?технической помощи',
      ar: 'الفريق العامل (?:الحكومي |من الخبراء الحكوميين )?المعني بالمساعدة التقنية',
      zh: '技术援助(?:问题)?(?:政府专家)?工作组'
    }
  },
  {
    code: 'CTOC/COP/WG.3',
    parent: 'CTOC/COP',
    names: {
      en: 'Working Group on International Cooperation',
      fr: 'Groupe de travail sur la coopération internationale',
      es: 'Grupo de Trabajo sobre Cooperación Internacional',
      ru: 'Рабоч\\p{L}{2,3} групп\\p{L}{1,2} по (?:вопросам )?международно\\p{L}{1,2} сотрудничеств\\p{L}',
      ar: 'الفريق العامل المعني بالتعاون الدولي',
      zh: '国际合作(?:问题)?工作组'
    }
  },
  {
    code: 'CTOC/COP/WG.4',
    parent: 'CTOC/COP',
    names: {
      en: 'Working Group on Trafficking in Persons',
      fr: 'Groupe de travail sur la traite des personnes',
      es: 'Grupo de Trabajo sobre (?:la )?Trata de Personas',
      ru: 'Рабоч\\p{L}{2,3} групп\\p{L}{1,2} по (?:вопросам )?торговл\\p{L}{1,2} людьми',
      ar: 'الفريق العامل المعني بالاتجار بالأشخاص',
      zh: '贩运人口(?:问题)?工作组|人口贩运(?:问题)?工作组'
    }
  },
  {
    code: 'CTOC/COP/WG.6',
    parent: 'CTOC/COP',
    names: {
      en: 'Working Group on Firearms',
      fr: 'Groupe de travail sur les armes à feu',
      es: 'Grupo de Trabajo sobre Armas de Fuego',
      ru: 'Рабоч\\p{L}{2,3} групп\\p{L}{1,2} по (?:вопросам )?(?:огнестрельно\\p{L}{1,2} оружи\\p{L}{1,2})',
      ar: 'الفريق العامل المعني بالأسلحة النارية',
      zh: '枪支(?:问题)?工作组'
    }
  },
  {
    code: 'CTOC/COP/WG.7',
    parent: 'CTOC/COP',
    names: {
      en: 'Working Group on (?:the )?Smuggling of Migrants',
      fr: 'Groupe de travail sur le trafic illicite de migrants',
      es: 'Grupo de Trabajo sobre el Tráfico Ilícito de Migrantes',
      ru: 'Рабоч\\p{L}{2,3} групп\\p{L}{1,2} по (?:вопросам )?незаконно\\p{L}{1,2} ввоз\\p{L} мигрантов',
      ar: 'الفريق العامل المعني بتهريب المهاجرين',
      zh: '偷运移民(?:问题)?工作组'
    }
  },
  {
    code: 'CAC/COSP/IRG',
    parent: 'CAC/COSP',
    names: {
      en: 'Implementation Review Group',
      fr: "Groupe d'examen de l'application",
      es: 'Grupo de Examen de la Aplicación',
      ru: 'Групп\\p{L}{1,2} по обзору хода осуществления',
      ar: 'فريق استعراض التنفيذ',
      zh: '实施情况审议组'
    }
  },
  {
    code: 'CAC/COSP/WG.2',
    parent: 'CAC/COSP',
    names: {
      en: 'Open-ended (?:I|i)ntergovernmental Working Group on Asset Recovery|Working Group on Asset Recovery',
      fr: "Groupe de travail intergouvernemental à composition non limitée sur le recouvrement d'avoirs|Groupe de travail sur le recouvrement d'avoirs",
      es: 'Grupo de Trabajo Intergubernamental de Composición Abierta sobre Recuperación de Activos|Grupo de Trabajo sobre Recuperación de Activos',
      ru: '(?:Межправительственн\\p{L}{2,3} )?(?:Р|р)абоч\\p{L}{2,3} групп\\p{L}{1,2} (?:открытого состава )?по (?:мерам по )?возвращению активов',
      ar: 'الفريق العامل (?:الحكومي الدولي المفتوح العضوية )?المعني باسترداد الموجودات',
      zh: '资产追回(?:问题)?(?:不限成员名额)?(?:政府间)?工作组'
    }
  },
  {
    code: 'CAC/COSP/WG.4',
    parent: 'CAC/COSP',
    names: {
      en: 'Open-ended (?:I|i)ntergovernmental Working Group on the Prevention of Corruption|Working Group on (?:the )?Prevention(?: of Corruption)?',
      fr: 'Groupe de travail intergouvernemental à composition non limitée sur la prévention de la corruption|Groupe de travail sur la prévention(?: de la corruption)?',
      es: 'Grupo de Trabajo Intergubernamental de Composición Abierta sobre Prevención de la Corrupción|Grupo de Trabajo sobre (?:la )?Prevención(?: de la Corrupción)?',
      ru: '(?:Межправительственн\\p{L}{2,3} )?(?:Р|р)абоч\\p{L}{2,3} групп\\p{L}{1,2} (?:открытого состава )?по предупреждению коррупции',
      ar: 'الفريق العامل (?:الحكومي الدولي المفتوح العضوية )?المعني بمنع الفساد',
      zh: '预防腐败(?:问题)?(?:不限成员名额)?(?:政府间)?工作组'
    }
  },
  {
    code: 'A/HRC/WG.6',
    parent: 'HRC',
    names: {
      en: 'Working Group on the Universal Periodic Review',
      fr: "Groupe de travail sur l'Examen périodique universel",
      es: 'Grupo de Trabajo sobre el Examen Periódico Universal',
      ru: 'Рабоч\\p{L}{2,3} групп\\p{L}{1,2} по (?:у|У)ниверсальн\\p{L}{2,3} периодическ\\p{L}{2,3} обзор\\p{L}{1,2}',
      ar: 'الفريق العامل المعني بالاستعراض الدوري الشامل',
      zh: '普遍定期审议工作组'
    }
  },
  headsOfEnforcement('UNODC/HONLAF', {
    en: 'Africa',
    fr: 'Afrique',
    es: 'África',
    ru: 'Африки',
    ar: 'أفريقيا',
    zh: '非洲'
  }),
  headsOfEnforcement('UNODC/HONLAC', {
    en: 'Latin America and the Caribbean',
    fr: 'Amérique latine et Caraïbes',
    es: 'América Latina y el Caribe',
    ru: 'Латинской Америки и Карибского бассейна',
    ar: 'أمريكا اللاتينية والكاريبي',
    zh: '拉丁美洲和加勒比'
  }),
  headsOfEnforcement('UNODC/HONLAP', {
    en: 'Asia and the Pacific',
    fr: 'Asie et Pacifique',
    es: 'Asia y el Pacífico',
    ru: 'Азии и Тихого океана',
    ar: 'آسيا والمحيط الهادئ',
    zh: '亚洲及太平洋'
  }),
  headsOfEnforcement('UNODC/HONEURO', {
    en: 'Europe',
    fr: 'Europe',
    es: 'Europa',
    ru: 'Европы',
    ar: 'أوروبا',
    zh: '欧洲'
  })
]
