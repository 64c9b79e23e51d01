import Type, { type TSchema } from 'typebox'
import { languageTagPattern } from './language.ts'
import { Words } from './record.ts'

/** Something said anew in each language, by language tag (BCP 47). */
export const ByLanguage = <Said extends TSchema>(said: Said, description: string) =>
  Type.Record(Type.String({ pattern: languageTagPattern }), said, { description })

/** A name or title that is printed differently in each language of a document. */
export const NamesByLanguage = (description: string) => ByLanguage(Words(2000, 'As printed.'), description)
