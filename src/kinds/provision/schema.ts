import Type from 'typebox'
import { Codes } from '#domain/codes.ts'
import { Words } from '#domain/record.ts'

/** The texts of a provision in one language. */
export const texts = {
  heading: Type.Optional(Words(2000, 'Heading in this language.')),
  text: Type.Optional(Words(200_000, 'Wording of the provision in this language.'))
}

/** An article, section or paragraph of a law. */
export const fields = {
  ref: Words(200, 'Reference as the law prints it, e.g. "art. 416-bis".'),
  crimeTypes: Codes('crime-type', 'Crime types the provision bears on; may be empty.'),
  articles: Codes('article', 'Treaty articles the provision implements (our reading).')
}
