import type { ByLanguage } from './languages.ts'

/** What a report calls an organ once it has been named; whose it is, the report's own organ decides. */
export const shortNames: { names: ByLanguage; codes: readonly string[]; otherwise: string | null }[] = [
  {
    codes: ['CTOC/COP', 'CAC/COSP'],
    otherwise: 'CTOC/COP',
    names: {
      en: 'Conference',
      fr: 'Conférence',
      es: 'Conferencia',
      ru: 'Конференци\\p{L}{1,3}',
      ar: '(?:ال|لل)مؤتمر',
      zh: '缔约方会议'
    }
  },
  {
    codes: ['CCPCJ', 'CND'],
    otherwise: null,
    names: {
      en: 'Commission',
      fr: 'Commission',
      es: 'Comisión',
      ru: 'Комисси\\p{L}{1,2}',
      ar: '(?:ال|لل)لجنة',
      zh: '委员会'
    }
  },
  {
    codes: ['HRC', 'ECOSOC'],
    otherwise: 'ECOSOC',
    names: {
      en: 'Council',
      fr: 'Conseil',
      es: 'Consejo',
      ru: 'Совет\\p{L}{0,2}',
      ar: '(?:ال|لل)مجلس',
      zh: '理事会'
    }
  }
]
