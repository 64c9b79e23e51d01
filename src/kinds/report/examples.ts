import type { RecordDraft } from '#domain/record.ts'

export const examples: RecordDraft[] = [
  {
    id: 'ctoc-cop-wg.2-2022-4.example',
    kind: 'report',
    status: 'published',
    body: {
      texts: {
        en: {
          translation: 'original',
          title:
            'Report on the meeting of the Working Group of Government Experts on Technical Assistance, 2022'
        }
      },
      symbol: 'CTOC/COP/WG.2/2022/4',
      organization: 'united-nations',
      organ:
        'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
      reportingBody: 'Working Group of Government Experts on Technical Assistance',
      startDate: '2022-05-23',
      endDate: '2022-05-27',
      place: 'Vienna',
      placeCountry: 'AUT',
      languages: ['en', 'fr'],
      statesRepresented: ['AUT', 'KEN'],
      organizationsRepresented: ['european-union'],
      articles: ['untoc-29'],
      themes: ['technical-assistance'],
      distribution: 'general',
      chairs: [{ names: { en: 'A. Chairperson' }, country: 'PER', role: 'chair' }],
      agenda: [{ item: '1', titles: { en: 'Organizational matters' }, subitems: [] }],
      observers: [
        { kind: 'intergovernmental-organization', organization: 'interpol', names: { en: 'INTERPOL' } }
      ],
      documents: [{ letter: 'a', symbols: ['CTOC/COP/WG.2/2022/1'], titles: { en: 'Provisional agenda' } }]
    }
  }
]
