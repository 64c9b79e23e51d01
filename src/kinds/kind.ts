import type { TObject, TProperties, TSchema } from 'typebox'
import Type from 'typebox'
import type { Identifier, RecordBody, RecordDraft, TextEntry } from '#domain/record.ts'
import { provenance, RecordId, textsOf } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'

/** One row of a file as a data officer has it. */
export type SourceRow = Record<string, unknown>

/** A record made from a row, and how to name a fault in the words of the row. */
export interface SourcedDraft {
  draft: unknown
  /** JSON pointer of the part of the row it came from; empty for the whole. */
  at: string
  /** The row's own names for pointers into the record, e.g. `/articles` came from `/untocArticles`. */
  renamed: Readonly<Record<string, string>>
}

/** Everything the rest of the service needs to know about one kind of record. */
export interface RecordKind {
  /** Stored in rows and documents, so never changed; also the value of `kind`. */
  readonly name: string
  /** The URL segment, in the plural. */
  readonly path: string
  /** The name of its schema in the OpenAPI document. */
  readonly label: string
  /** One sentence for readers of the reference. */
  readonly description: string
  /** The kind its records are parts of. */
  readonly parent?: string
  /** Whether a search that names no kinds answers it. */
  readonly foundByDefault: boolean
  /** Its own fields, with the texts by language and the provenance every kind has. */
  readonly body: TObject
  /** The same with id, parent and status: what a loader or an editor hands in. */
  readonly draft: TObject
  /** Fields that hold codes, each with its vocabulary; records are found and counted by these. */
  readonly tags: Readonly<Record<string, string>>
  /** Fields that hold codes a record is not about, e.g. the States represented at a meeting. */
  readonly mentions: Readonly<Record<string, string>>
  /** Vocabularies whose terms a child takes over from its parent. */
  readonly inherits: readonly string[]
  /** What a parent takes over from its published children: vocabularies, and whether their words find it. */
  readonly gathers: { readonly schemes: readonly string[]; readonly words: boolean }
  /** Fields of a language's texts that are not its title. */
  readonly prose: readonly string[]
  /** The title to show for one language's texts. */
  title(text: TextEntry, body: RecordBody): string
  /** The main date as far as known; not asked of a child, which has its parent's. */
  date?(body: RecordBody): string | undefined
  /** Identifiers that stand in fields of their own, beside `identifiers`. */
  identifiers(body: RecordBody): Identifier[]
  /** Further words to be found by that are in no text: issuer, number, place. */
  words(body: RecordBody): string[]
  /** Fields only rows of files have, for what they are made into, and how each stands in a cell of a table. */
  readonly rowFields: Readonly<Record<string, 'text' | 'number' | 'list' | 'json'>>
  /** The field of a source row that lists all children its record has. */
  readonly parts?: string
  /**
   * Maps one row of a source file to records, parent first. A row with `texts` is taken as a record already.
   * What it does not know passes through, so that validation names it.
   */
  source(row: SourceRow, terms: Terms): SourcedDraft[]
  /** A record of the sample data, which the reference page asks for. */
  readonly sampleId: string
  /** Shown in the OpenAPI document; stored, indexed and read back by the tests. */
  readonly examples: readonly RecordDraft[]
}

type KindDefinition = Omit<
  RecordKind,
  'body' | 'draft' | 'prose' | 'mentions' | 'inherits' | 'gathers' | 'identifiers' | 'words' | 'rowFields'
> &
  Partial<Pick<RecordKind, 'mentions' | 'inherits' | 'gathers' | 'identifiers' | 'words' | 'rowFields'>> & {
    /** The kind's own fields. */
    fields: TProperties
    /** The texts of one language. */
    texts: Parameters<typeof textsOf>[0]
  }

/** Completes a kind's own fields with those every record shares. */
export const defineKind = ({ fields, texts, ...kind }: KindDefinition): RecordKind => {
  const own: Record<string, TSchema> = { texts: textsOf(texts), ...fields, ...provenance }
  const parent: Record<string, TSchema> = kind.parent
    ? { parent: RecordId, position: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })) }
    : {}
  return {
    mentions: {},
    inherits: [],
    gathers: { schemes: [], words: false },
    identifiers: () => [],
    words: () => [],
    rowFields: {},
    ...kind,
    prose: Object.keys(texts).filter(
      (field) => !['title', 'heading', 'sectionTitle', 'label'].includes(field)
    ),
    body: Type.Object(own, { additionalProperties: false }),
    draft: Type.Object(
      {
        id: RecordId,
        kind: Type.Literal(kind.name),
        status: Type.Enum(['draft', 'in-review', 'published', 'withdrawn'], { type: 'string' }),
        ...parent,
        ...own
      },
      { additionalProperties: false }
    )
  }
}

/** The kinds by name. */
export type Kinds = ReadonlyMap<string, RecordKind>
