import type { RecordDraft } from '#domain/record.ts'

export const examples: RecordDraft[] = [
  {
    id: 'zaf-prevention-of-organised-crime-act-1998.example',
    kind: 'legislation',
    status: 'published',
    body: {
      texts: {
        en: {
          translation: 'original',
          title: 'Prevention of Organised Crime Act, 1998',
          abstract:
            'Offences of racketeering, money laundering and criminal gang activity, with confiscation and forfeiture.'
        }
      },
      country: 'ZAF',
      type: 'act',
      number: 'Act 121 of 1998',
      adopted: '1998-12-05',
      inForce: '1999-01-21',
      legalStatus: 'amended',
      originalLanguage: 'en',
      languages: ['en'],
      legalSystem: 'mixed',
      crimeTypes: ['participation-in-organized-criminal-group', 'money-laundering'],
      articles: ['untoc-5', 'untoc-6', 'untoc-12'],
      sourceUrl: 'https://www.gov.za/documents/prevention-organised-crime-act',
      archiveUrl:
        'https://web.archive.org/web/2024/https://www.gov.za/documents/prevention-organised-crime-act',
      confidence: 'high'
    }
  },
  {
    id: 'ita-penal-code-1930.example',
    kind: 'legislation',
    status: 'published',
    body: {
      texts: {
        en: { translation: 'unofficial', title: 'Penal Code' },
        it: { translation: 'original', title: 'Codice penale' }
      },
      country: 'ITA',
      type: 'code',
      number: 'Royal Decree No. 1398 of 1930',
      adopted: '1930-10',
      legalStatus: 'amended',
      originalLanguage: 'it',
      crimeTypes: [],
      articles: []
    }
  }
]
