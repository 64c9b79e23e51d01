import type { NamedBody } from './bodies.ts'

/** The committees of the human rights treaties. */
export const treatyBodies: readonly NamedBody[] = [
  {
    code: 'CEDAW',
    names: {
      en: 'Committee on the Elimination of Discrimination against Women',
      fr: "Comité pour l'élimination de la discrimination à l'égard des femmes",
      es: 'Comité para la Eliminación de la Discriminación contra la Mujer',
      ru: 'Комитет\\p{L}{0,2} по ликвидации дискриминации в отношении женщин',
      ar: 'اللجنة المعنية بالقضاء على التمييز ضد المرأة',
      zh: '消除对妇女歧视委员会'
    }
  },
  {
    code: 'CERD',
    names: {
      en: 'Committee on the Elimination of Racial Discrimination',
      fr: "Comité pour l'élimination de la discrimination raciale",
      es: 'Comité para la Eliminación de la Discriminación Racial',
      ru: 'Комитет\\p{L}{0,2} по ликвидации расовой дискриминации',
      ar: 'لجنة القضاء على التمييز العنصري',
      zh: '消除种族歧视委员会'
    }
  },
  {
    code: 'CRC',
    names: {
      en: 'Committee on the Rights of the Child',
      fr: "Comité des droits de l'enfant",
      es: 'Comité de los Derechos del Niño',
      ru: 'Комитет\\p{L}{0,2} по правам ребенка',
      ar: 'لجنة حقوق الطفل',
      zh: '儿童权利委员会'
    }
  },
  {
    code: 'CAT',
    names: {
      en: 'Committee against Torture',
      fr: 'Comité contre la torture',
      es: 'Comité contra la Tortura',
      ru: 'Комитет\\p{L}{0,2} против пыток',
      ar: 'لجنة مناهضة التعذيب',
      zh: '禁止酷刑委员会'
    }
  },
  {
    code: 'CCPR',
    names: {
      en: 'Human Rights Committee',
      fr: "Comité des droits de l'homme",
      es: 'Comité de Derechos Humanos',
      ru: 'Комитет\\p{L}{0,2} по правам человека',
      ar: 'اللجنة المعنية بحقوق الإنسان',
      zh: '人权事务委员会'
    }
  },
  {
    code: 'CESCR',
    symbols: 'E/C.12',
    names: {
      en: 'Committee on Economic, Social and Cultural Rights',
      fr: 'Comité des droits économiques, sociaux et culturels',
      es: 'Comité de Derechos Económicos, Sociales y Culturales',
      ru: 'Комитет\\p{L}{0,2} по экономическим, социальным и культурным правам',
      ar: 'اللجنة المعنية بالحقوق الاقتصادية والاجتماعية والثقافية',
      zh: '经济、社会及?和?文化权利委员会'
    }
  },
  {
    code: 'CMW',
    names: {
      en: 'Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families',
      fr: 'Comité pour la protection des droits de tous les travailleurs migrants et des membres de leur famille',
      es: 'Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares',
      ru: 'Комитет\\p{L}{0,2} по защите прав всех трудящихся-мигрантов и членов их семей',
      ar: 'اللجنة المعنية بحماية حقوق جميع العمال المهاجرين وأفراد أسرهم',
      zh: '保护所有移徙工人及其家庭成员权利委员会'
    }
  },
  {
    code: 'CRPD',
    names: {
      en: 'Committee on the Rights of Persons with Disabilities',
      fr: 'Comité des droits des personnes handicapées',
      es: 'Comité sobre los Derechos de las Personas con Discapacidad',
      ru: 'Комитет\\p{L}{0,2} по правам инвалидов',
      ar: 'اللجنة المعنية بحقوق الأشخاص ذوي الإعاقة',
      zh: '残疾人权利委员会'
    }
  },
  {
    code: 'CED',
    names: {
      en: 'Committee on Enforced Disappearances',
      fr: 'Comité des disparitions forcées',
      es: 'Comité contra la Desaparición Forzada',
      ru: 'Комитет\\p{L}{0,2} по насильственным исчезновениям',
      ar: 'اللجنة المعنية بحالات الاختفاء القسري',
      zh: '强迫失踪问题委员会'
    }
  }
]
