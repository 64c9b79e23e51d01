import type { RecordDraft } from '#domain/record.ts'

export const examples: RecordDraft[] = [
  {
    id: 'ctoc-cop-wg.2-2022-4.example.r3',
    kind: 'recommendation',
    parent: 'ctoc-cop-wg.2-2022-4.example',
    position: 3,
    status: 'published',
    body: {
      texts: {
        en: {
          translation: 'unofficial',
          summary: 'States parties are encouraged to fund training of prosecutors in joint investigations.'
        },
        fr: {
          translation: 'unofficial',
          summary:
            'Les États parties sont encouragés à financer la formation des procureurs aux enquêtes conjointes.'
        }
      },
      number: '3',
      section: 'A',
      addressees: ['states_parties'],
      beneficiaries: ['unodc'],
      strength: 'encourage',
      strengths: ['encourage', 'invite'],
      strengthsInOrder: ['encourage', 'invite', 'encourage'],
      strengthMax: 'encourage',
      chapeauParagraph: 7,
      adoption: 'adopted',
      crimeTypes: [],
      themes: ['training', 'resources'],
      articles: ['untoc-19', 'untoc-29'],
      countries: [],
      citations: [{ kind: 'resolution', id: '11/2', issuer: 'CTOC/COP' }],
      suggestedTags: [
        {
          scheme: 'theme',
          code: 'technical-assistance',
          language: 'fr',
          words: ["d'assistance technique"],
          spans: [{ start: 5120, end: 5142 }]
        }
      ],
      readings: {
        fr: { triggerPhrases: ['Les États parties sont encouragés à'], flags: ['implicit_number'] }
      }
    }
  }
]
