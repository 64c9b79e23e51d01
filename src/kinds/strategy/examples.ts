import type { RecordDraft } from '#domain/record.ts'

export const examples: RecordDraft[] = [
  {
    id: 'ecowas-integrated-action-plan-2016.example',
    kind: 'strategy',
    status: 'published',
    body: {
      texts: {
        en: {
          translation: 'original',
          title: 'Regional Action Plan to Address Illicit Drug Trafficking 2016-2020'
        },
        fr: {
          translation: 'official',
          title: 'Plan d’action régional de lutte contre le trafic illicite de drogues 2016-2020'
        }
      },
      countries: [],
      organization: 'ecowas',
      type: 'action-plan',
      issuer: 'Economic Community of West African States',
      adopted: '2016',
      periodStart: '2016',
      periodEnd: '2020',
      pillars: ['prevent', 'pursue'],
      pillarsAsPrinted: ['prevention', 'law enforcement'],
      crimeTypes: ['drug-offences'],
      themes: ['capacity-building'],
      genderMainstreaming: 'unknown',
      humanRights: 'yes'
    }
  },
  {
    id: 'esp-national-plan-against-trafficking-2021.example',
    kind: 'strategy',
    status: 'published',
    body: {
      texts: {
        en: {
          translation: 'unofficial',
          title: 'National Strategic Plan against Trafficking and Exploitation of Human Beings 2021-2023'
        },
        es: {
          translation: 'original',
          title: 'Plan Estratégico Nacional contra la Trata y la Explotación de Seres Humanos 2021-2023'
        }
      },
      countries: ['ESP'],
      type: 'strategy',
      adopted: '2022-01-12',
      periodStart: '2021',
      periodEnd: '2023',
      originalLanguage: 'es',
      pillars: ['protect'],
      crimeTypes: ['trafficking-in-persons'],
      themes: [],
      genderMainstreaming: 'yes',
      humanRights: 'yes'
    }
  }
]
