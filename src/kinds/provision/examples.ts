import type { RecordDraft } from '#domain/record.ts'

export const examples: RecordDraft[] = [
  {
    id: 'ita-penal-code-1930.example.art-416-bis',
    kind: 'provision',
    parent: 'ita-penal-code-1930.example',
    position: 1,
    status: 'published',
    body: {
      ref: 'art. 416-bis',
      texts: {
        en: { translation: 'unofficial', heading: 'Mafia-type associations, including foreign ones' },
        it: { translation: 'original', heading: 'Associazioni di tipo mafioso anche straniere' }
      },
      crimeTypes: ['participation-in-organized-criminal-group'],
      articles: ['untoc-5']
    }
  }
]
