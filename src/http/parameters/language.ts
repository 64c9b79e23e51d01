import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import Type from 'typebox'
import { Failure } from '#domain/failure.ts'
import { anyCaseLanguagePattern } from '#domain/language.ts'
import { unLanguages } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'

/** The parameter that picks the language of titles and labels. */
export const languageParameter = {
  lang: Type.Optional(
    Type.String({
      pattern: anyCaseLanguagePattern,
      maxLength: 35,
      description:
        'Language of titles and labels (BCP 47); otherwise `Accept-Language` decides, and English without it. Labels exist in Arabic, Chinese, English, French, Russian and Spanish; for other languages they are English, and `Content-Language` names both.',
      examples: ['fr']
    })
  )
}

/** The language of an answer, from `lang` or the header; says so in `Content-Language`. */
export const createLanguageChoice =
  (terms: Terms) =>
  (request: FastifyRequest, reply: FastifyReply): string => {
    const { lang } = request.query as { lang?: string }
    const language = lang === undefined ? negotiated(request) : known(terms, lang)
    reply.header('content-language', hasLabels(language) ? language : `${language}, en`)
    return language
  }

const hasLabels = (language: string) => (unLanguages as readonly string[]).includes(language)

const negotiated = (request: FastifyRequest) => new Negotiator(request.raw).language([...unLanguages]) ?? 'en'

const known = (terms: Terms, lang: string): string => {
  const primary = lang.split('-')[0]!.toLowerCase()
  if (terms.get('language', primary)) return primary
  const suggestion = terms.nearest(['language'], primary)
  throw new Failure('invalid-parameter', 'A parameter was not understood.', [
    {
      parameter: 'lang',
      value: lang,
      detail: 'is no language of /v1/vocabularies/language',
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}
