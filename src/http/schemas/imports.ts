import Type from 'typebox'

const Instant = (description: string) => Type.String({ format: 'date-time', description })
const Count = (description: string) => Type.Integer({ minimum: 0, description })

const RowCounts = Type.Object(
  {
    read: Count('Rows read; the other counts add up to it.'),
    created: Count('Rows whose record is new.'),
    updated: Count('Rows that changed their record, or a part of it.'),
    unchanged: Count('Rows that say what is known.'),
    refused: Count('Rows that are not good.')
  },
  { description: 'What became of rows; in a dry run, what would have.' }
)

const rowExample = {
  number: 7,
  file: 'laws.xlsx',
  line: 8,
  outcome: 'refused',
  record: 'ken-bribery-act-2016',
  faults: [
    {
      cell: 'F8',
      column: 'crimeTypes',
      pointer: '/crimeTypes/0',
      value: 'drug-ofences',
      detail: 'is not a code of /v1/vocabularies/crime-type',
      suggestion: 'drug-offences'
    }
  ],
  alike: [],
  changes: []
}

const importExample = {
  id: '5f1d7a90c2b84e6f9a3d1c07',
  state: 'finished',
  createdAt: '2026-11-25T10:00:00.000Z',
  createdBy: 'Ministry of Justice of Kenya',
  startedAt: '2026-11-25T10:00:01.000Z',
  finishedAt: '2026-11-25T10:00:09.000Z',
  options: { kind: 'legislation', dryRun: false, allOrNothing: false, duplicates: 'warn' },
  progress: { bytes: 40_960, bytesRead: 40_960, share: 1 },
  attempts: 1,
  written: true,
  rows: { read: 120, created: 100, updated: 4, unchanged: 15, refused: 1 },
  records: { created: 100, updated: 4, unchanged: 15, withdrawn: 0 },
  alike: 2,
  files: [
    {
      file: 'laws.xlsx',
      format: 'xlsx',
      gzip: false,
      sheet: 'Laws',
      rows: { read: 120, created: 100, updated: 4, unchanged: 15, refused: 1 }
    }
  ]
}

const ImportFault = Type.Object(
  {
    pointer: Type.Optional(Type.String({ description: 'JSON pointer into the row (RFC 6901).' })),
    column: Type.Optional(Type.String({ description: 'Header of the column, in a table.' })),
    cell: Type.Optional(Type.String({ description: 'Name of the cell, in a workbook.' })),
    value: Type.Optional(Type.String({ description: 'What was given, shortened.' })),
    detail: Type.String({ description: 'What is wrong with it.' }),
    suggestion: Type.Optional(Type.String({ description: 'The nearest valid value.' }))
  },
  { description: 'One thing that is wrong with a row, and where.' }
)

const ImportedRow = Type.Object(
  {
    number: Type.Integer({ minimum: 1, description: 'Place among the rows of all files.' }),
    file: Type.String(),
    line: Type.Integer({ minimum: 1, description: 'Line it begins on, or number of the row in a workbook.' }),
    outcome: Type.Enum(['created', 'updated', 'unchanged', 'refused'], { type: 'string' }),
    record: Type.Optional(Type.String({ description: 'Id of its record, as far as that is known.' })),
    faults: Type.Array(ImportFault),
    alike: Type.Array(Type.String(), {
      description:
        'Records its record is probably a second copy of: the same owner, year and a like title, or the same identifier.'
    }),
    changes: Type.Array(
      Type.Object({
        record: Type.String(),
        pointer: Type.String({ description: 'JSON pointer into the record.' }),
        before: Type.Optional(Type.String()),
        after: Type.Optional(Type.String())
      }),
      {
        description:
          'What would change, field by field and shortened; in a dry run. Without what is not published, for a key that may not `read:drafts`.'
      }
    )
  },
  { $id: 'ImportedRow', description: 'What became of a row.', examples: [rowExample] }
)

const ImportedRowList = Type.Object(
  {
    items: Type.Array(Type.Unsafe({ $ref: 'ImportedRow#' })),
    next: Type.Union([Type.String(), Type.Null()], { description: 'Cursor of the next page.' })
  },
  {
    $id: 'ImportedRowList',
    description: 'Rows that were refused, changed something or look like a record that exists.',
    examples: [{ items: [rowExample], next: null }]
  }
)

const FileReport = Type.Object(
  {
    file: Type.String(),
    format: Type.Optional(Type.Enum(['ndjson', 'json', 'csv', 'xlsx'], { type: 'string' })),
    gzip: Type.Optional(Type.Boolean()),
    encoding: Type.Optional(Type.String()),
    delimiter: Type.Optional(Type.String()),
    sheet: Type.Optional(Type.String()),
    rows: RowCounts,
    fault: Type.Optional(
      Type.Object(
        { line: Type.Optional(Type.Integer()), detail: Type.String() },
        { description: 'Why it was not read, or not to its end; the other files were.' }
      )
    )
  },
  { description: 'What a file was taken for, and what became of it.' }
)

const Import = Type.Object(
  {
    id: Type.String(),
    state: Type.Enum(['waiting', 'running', 'finished', 'failed'], {
      type: 'string',
      description:
        '`finished` also when rows were refused. What is interrupted is taken up where it was; `failed` says why in `fault`.'
    }),
    createdAt: Instant('When its files were there.'),
    createdBy: Type.String({ description: 'Name of the key that sent it.' }),
    startedAt: Type.Optional(Instant('When it was begun.')),
    finishedAt: Type.Optional(Instant('When it ended. It can be asked for 30 days longer.')),
    options: Type.Object(
      {
        kind: Type.Optional(Type.String()),
        dryRun: Type.Boolean(),
        allOrNothing: Type.Boolean(),
        duplicates: Type.String(),
        mapping: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]))),
        encoding: Type.Optional(Type.String()),
        delimiter: Type.Optional(Type.String()),
        sheet: Type.Optional(Type.String())
      },
      { description: 'How it was asked for.' }
    ),
    progress: Type.Object({
      bytes: Count('Bytes of its files.'),
      bytesRead: Count('Bytes of them read.'),
      share: Type.Number({ minimum: 0, maximum: 1 })
    }),
    attempts: Count('How often it was begun or taken up.'),
    written: Type.Boolean({ description: 'Whether anything was written.' }),
    rows: RowCounts,
    records: Type.Object(
      {
        created: Count('Records.'),
        updated: Count('Records.'),
        unchanged: Count('Records.'),
        withdrawn: Count('Parts a row leaves out.')
      },
      { description: 'What was done to records, parts included; in a dry run, what would have been.' }
    ),
    alike: Count('Rows whose record is probably a second copy.'),
    files: Type.Array(FileReport),
    fault: Type.Optional(Type.String({ description: 'Why it failed.' }))
  },
  { $id: 'Import', description: 'An import, as far as it is.', examples: [importExample] }
)

const ImportList = Type.Object(
  { items: Type.Array(Type.Unsafe({ $ref: 'Import#' })) },
  {
    $id: 'ImportList',
    description: 'The last imports, the newest first.',
    examples: [{ items: [importExample] }]
  }
)

export const importSchemas = [ImportedRow, ImportedRowList, Import, ImportList]
