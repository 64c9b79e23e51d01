import type { RecordBody } from '#domain/record.ts'
import { citationOf, defined, listed, said, suggestedTagsOf } from './body-parts.ts'
import type { ExtractedRecommendation, TaggedExtraction } from './extraction-schema.ts'

type Metadata = TaggedExtraction['metadata']

const adoptions = { supported: 'accepted', noted: 'taken-note', under_consideration: 'unknown' } as const

/** Only adopted ones are extracted; what a State under review said of one decides in a peer review. */
const adoptionOf = ({ position }: ExtractedRecommendation) => {
  if (position === undefined) return 'adopted'
  return position ? adoptions[position] : 'unknown'
}

const sectionOf = ({ section }: ExtractedRecommendation) =>
  section?.letter && /^[A-Z]$/.test(section.letter) ? section.letter : undefined

const accepted = ({ suggested_tags }: ExtractedRecommendation, scheme: string) =>
  listed(suggested_tags.filter((tag) => tag.accepted && tag.scheme === scheme).map(({ code }) => code))

/** What an extraction says of one recommendation, as the body of a record. */
export const recommendationBody = (
  own: ExtractedRecommendation,
  { language, original_language }: Metadata,
  countries: readonly string[]
): RecordBody =>
  defined({
    texts: {
      [language]: defined({
        translation: original_language === language ? ('original' as const) : ('official' as const),
        text: own.text,
        sectionTitle: said(own.section?.title),
        label: said(own.label)
      })
    },
    number: own.number,
    part: said(own.part),
    section: sectionOf(own),
    chapeauParagraph: own.chapeau_paragraph ?? undefined,
    addressees: listed(own.addressees),
    strength: own.strength,
    strengths: listed(own.strengths_in_order),
    strengthsInOrder: own.strengths_in_order,
    strengthMax: own.strength_max,
    adoption: adoptionOf(own),
    crimeTypes: accepted(own, 'crime-type'),
    themes: accepted(own, 'theme'),
    articles: accepted(own, 'article'),
    countries,
    citations: own.cites.map((cite) => citationOf(cite, language)),
    recommendingStates: own.recommending_states && listed(own.recommending_states),
    reviewPosition: own.position ?? undefined,
    verbClass: own.upr_verb_class,
    suggestedTags: suggestedTagsOf(own.suggested_tags, language),
    readings: { [language]: { triggerPhrases: own.trigger_phrases, flags: listed(own.flags) } }
  }) as RecordBody
