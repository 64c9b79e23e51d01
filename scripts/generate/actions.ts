/** What recommendations ask for, with the themes and articles of the Convention it touches; common ones first. */
export const actions: readonly { key: string; themes: readonly string[]; articles: readonly number[] }[] = [
  { key: 'legal-assistance', themes: ['timeliness'], articles: [18] },
  { key: 'training', themes: ['training', 'capacity-building'], articles: [29] },
  { key: 'funding', themes: ['resources', 'technical-assistance'], articles: [30] },
  { key: 'data', themes: ['data-collection', 'gender'], articles: [28] },
  { key: 'confiscation', themes: [], articles: [12] },
  { key: 'legislation', themes: ['legislative-assistance'], articles: [34] },
  { key: 'victims', themes: ['human-rights'], articles: [25] },
  { key: 'joint-investigations', themes: ['peer-learning'], articles: [19] },
  { key: 'human-rights', themes: ['gender', 'human-rights'], articles: [] },
  { key: 'central-authorities', themes: ['focal-points'], articles: [18] },
  { key: 'strategy', themes: ['strategy-development', 'threat-assessment'], articles: [31] },
  { key: 'review', themes: ['review-mechanism', 'self-assessment', 'timeliness'], articles: [32] },
  { key: 'prevention', themes: ['knowledge-sharing'], articles: [31] },
  { key: 'extradition', themes: [], articles: [16] },
  { key: 'laundering', themes: [], articles: [6, 7] },
  { key: 'borders', themes: ['knowledge-sharing'], articles: [27] },
  { key: 'special-techniques', themes: ['privacy'], articles: [20] },
  { key: 'witness-protection', themes: ['human-rights'], articles: [24] },
  { key: 'focal-points', themes: ['focal-points', 'review-mechanism'], articles: [32] },
  { key: 'legal-persons', themes: [], articles: [10] }
]
