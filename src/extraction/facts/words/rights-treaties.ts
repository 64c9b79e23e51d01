import type { Treaty } from './treaties.ts'

const convention = 'Конвенци\\p{L}{1,2}'

/** Treaties on human rights. */
export const rightsTreaties: readonly Treaty[] = [
  {
    code: 'ICCPR',
    bodies: ['CCPR'],
    names: {
      en: 'International Covenant on Civil and Political Rights|ICCPR',
      fr: 'Pacte international relatif aux droits civils et politiques',
      es: 'Pacto Internacional de Derechos Civiles y Políticos',
      ru: 'Международн\\p{L}{2,3} пакт\\p{L}{0,2} о гражданских и политических правах',
      ar: 'العهد الدولي الخاص بالحقوق المدنية والسياسية',
      zh: '《公民权利和政治权利国际公约》'
    }
  },
  {
    code: 'ICESCR',
    bodies: ['CESCR'],
    names: {
      en: 'International Covenant on Economic, Social and Cultural Rights|ICESCR',
      fr: 'Pacte international relatif aux droits économiques, sociaux et culturels',
      es: 'Pacto Internacional de Derechos Económicos, Sociales y Culturales',
      ru: 'Международн\\p{L}{2,3} пакт\\p{L}{0,2} об экономических, социальных и культурных правах',
      ar: 'العهد الدولي الخاص بالحقوق الاقتصادية والاجتماعية والثقافية',
      zh: '《经济、?社会及?文化权利国际公约》'
    }
  },
  {
    code: 'CAT',
    bodies: ['CAT'],
    names: {
      en: 'Convention against Torture',
      fr: 'Convention contre la torture',
      es: 'Convención contra la Tortura',
      ru: `${convention} против пыток`,
      ar: 'اتفاقية مناهضة التعذيب',
      zh: '《禁止酷刑公约》'
    }
  },
  {
    code: 'CRC',
    bodies: ['CRC'],
    names: {
      en: 'Convention on the Rights of the Child',
      fr: "Convention relative aux droits de l'enfant",
      es: 'Convención sobre los Derechos del Niño',
      ru: `${convention} о правах ребенка`,
      ar: 'اتفاقية حقوق الطفل',
      zh: '《儿童权利公约》'
    }
  },
  {
    code: 'CEDAW',
    bodies: ['CEDAW'],
    names: {
      en: 'Convention on the Elimination of All Forms of Discrimination against Women',
      fr: "Convention sur l'élimination de toutes les formes de discrimination à l'égard des femmes",
      es: 'Convención sobre la Eliminación de Todas las Formas de Discriminación contra la Mujer',
      ru: `${convention} о ликвидации всех форм дискриминации в отношении женщин`,
      ar: 'اتفاقية القضاء على جميع أشكال التمييز ضد المرأة',
      zh: '《消除对妇女一切形式歧视公约》'
    }
  },
  {
    code: 'ICERD',
    bodies: ['CERD'],
    names: {
      en: 'Convention on the Elimination of All Forms of Racial Discrimination',
      fr: "Convention internationale sur l'élimination de toutes les formes de discrimination raciale",
      es: 'Convención Internacional sobre la Eliminación de Todas las Formas de Discriminación Racial',
      ru: `${convention} о ликвидации всех форм расовой дискриминации`,
      ar: 'الاتفاقية الدولية للقضاء على جميع أشكال التمييز العنصري',
      zh: '《消除一切形式种族歧视国际公约》'
    }
  },
  {
    code: 'CRPD',
    bodies: ['CRPD'],
    names: {
      en: 'Convention on the Rights of Persons with Disabilities',
      fr: 'Convention relative aux droits des personnes handicapées',
      es: 'Convención sobre los Derechos de las Personas con Discapacidad',
      ru: `${convention} о правах инвалидов`,
      ar: 'اتفاقية حقوق الأشخاص ذوي الإعاقة',
      zh: '《残疾人权利公约》'
    }
  }
]
