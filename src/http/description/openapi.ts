import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { AppOptions } from '#http/parts.ts'
import { keyScheme } from '#http/plugins/authenticate.ts'
import type { Kinds } from '#kinds/kind.ts'
import { tidyDocument } from './tidy-document.ts'

const description = `Laws, strategies and report recommendations against organized crime, by country and crime type, for machines and people.

**Languages.** \`lang\` or \`Accept-Language\` picks labels and titles; each title says which language it is in.

**Filters.** One grammar everywhere: values of one parameter mean OR, different parameters mean AND. Codes, names in six languages and common aliases are understood; answers always use codes. A broader term includes the narrower ones. What is not understood is refused by name.

**Lists and search.** Lists give all records in a stable order by cursor; search ranks, and pages through the best thousand.

**Keys.** Reading what is published needs none. A key is sent as \`Authorization: Bearer lexatlas_…\`; each operation says which scope it needs. A key that is not valid is refused, never ignored.

**Problems** are RFC 9457 documents; their \`type\` leads to an explanation.`

/** All the reference page may do: its own scripts, styles and pictures, and asking this service. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** Describes the API from its route schemas, and shows the description at `/docs` and `/openapi.json`. */
export const describeApi = async (app: FastifyInstance, kinds: Kinds, { publicUrl, version }: AppOptions) => {
  // Relative to where the description was read, so that it is right behind any name the service goes by.
  const base = new URL(publicUrl).pathname.replace(/(?<=.)\/+$/, '')
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lexatlas',
        version,
        summary: 'Open knowledge portal of law against organized crime',
        description,
        license: { name: 'MIT', identifier: 'MIT' }
      } as never,
      servers: [{ url: base, description: 'Where this description was read.' }],
      security: [],
      components: {
        securitySchemes: {
          [keyScheme]: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'lexatlas_<id>_<secret>',
            description: 'A key made by an administrator. An operation names the scope the key must have.'
          }
        }
      },
      tags: [
        { name: 'Search', description: 'Words and facets across all kinds.' },
        ...[...kinds.values()].map((kind) => ({ name: kind.label, description: kind.description })),
        { name: 'Changes', description: 'What changes in public, in order, for whoever keeps a copy.' },
        { name: 'Vocabularies', description: 'Codes, labels, aliases and broader terms.' },
        { name: 'Import', description: 'Files of records, and what became of each row.' },
        { name: 'Keys', description: 'API keys and their rights, for administrators.' },
        { name: 'Operations', description: 'Health, metrics and explanations.' }
      ]
    },
    convertConstToEnum: false,
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
    transformObject: (document) => tidyDocument('openapiObject' in document ? document.openapiObject : {})
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: pagePolicy,
    theme: { title: 'Lexatlas: reference' },
    uiConfig: {
      layout: 'BaseLayout',
      docExpansion: 'list',
      deepLinking: true,
      displayRequestDuration: true,
      defaultModelsExpandDepth: 0
    }
  })
  app.route({
    method: 'GET',
    url: '/openapi.json',
    schema: { hide: true },
    handler: async () => app.swagger()
  })
}
