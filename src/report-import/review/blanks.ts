/** What a reviewer adds to a list begins as. */
export const blanks = {
  recommendations: {
    number: '?',
    label: null,
    part: null,
    section: null,
    chapeau_paragraph: null,
    text: '?',
    text_as_printed: '',
    ocr_corrections: [],
    addressees: [],
    strength: 'none',
    strengths_in_order: [],
    strength_max: 'none',
    trigger_phrases: [],
    cites: [],
    page_break_inside: false,
    flags: [],
    suggested_tags: [],
    spans: {}
  },
  cites: { kind: 'resolution', id: '?', issuer: null, pinpoint: null, spans: {} },
  chairs: { name: '?', country_iso3: null, role: 'chair', spans: {} },
  panellists: { name: '?', country_iso3: null, item: null, title: null, paragraphs: [], spans: {} },
  agenda: { item: '?', title: '?', subitems: [], spans: {} },
  subitems: { letter: '?', title: '?' },
  documentation: { letter: null, title: '?', symbols: [], as_printed: null, spans: {} }
}
