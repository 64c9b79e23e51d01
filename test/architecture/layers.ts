/** What the files of one part of `src` may import beside each other. */
export interface Layer {
  /** Where the part begins: a folder with its slash, or a file. The longest beginning of a path decides. */
  at: string
  /** Parts of ours by the same rule; `*` stands for all. */
  ours: readonly string[]
  packages: readonly string[]
  /** Modules of Node without `node:`; `*` stands for all. */
  node: readonly string[]
  /** Whether the files of one folder in it may not know those of another. */
  separate?: true
}

/** The house as a table. A line here is an import that is really there; whatever is not here is forbidden. */
export const layers: readonly Layer[] = [
  { at: 'domain/', ours: [], packages: ['fastest-levenshtein', 'typebox'], node: [] },
  { at: 'vocabularies/', ours: ['domain/'], packages: [], node: ['fs'] },
  { at: 'extraction/', ours: ['domain/'], packages: [], node: [] },
  // From a file to its text, of whatever it is.
  {
    at: 'documents/',
    ours: ['domain/'],
    packages: ['htmlparser2', 'unpdf', 'yauzl'],
    node: ['fs/promises', 'path']
  },
  { at: 'embedded/', ours: [], packages: ['postgres'], node: ['*'] },

  // The contract of a kind, and what works by it alone.
  { at: 'kinds/kind.ts', ours: ['domain/'], packages: ['typebox'], node: [] },
  { at: 'kinds/source-row.ts', ours: ['domain/', 'kinds/kind.ts'], packages: [], node: [] },
  { at: 'kinds/current-codes.ts', ours: ['domain/', 'kinds/kind.ts'], packages: [], node: [] },
  { at: 'kinds/meaning-faults.ts', ours: ['domain/', 'kinds/kind.ts'], packages: [], node: [] },
  { at: 'kinds/text-faults.ts', ours: ['domain/'], packages: [], node: [] },
  {
    at: 'kinds/validate-draft.ts',
    ours: [
      'domain/',
      'kinds/current-codes.ts',
      'kinds/kind.ts',
      'kinds/meaning-faults.ts',
      'kinds/text-faults.ts'
    ],
    packages: ['typebox'],
    node: []
  },
  // The kinds themselves do not know each other; only the registry names them.
  {
    at: 'kinds/',
    ours: ['domain/', 'kinds/kind.ts', 'kinds/source-row.ts'],
    packages: ['typebox'],
    node: [],
    separate: true
  },
  { at: 'kinds/registry.ts', ours: ['kinds/'], packages: [], node: [] },
  { at: 'kinds/index.ts', ours: ['kinds/kind.ts', 'kinds/registry.ts'], packages: [], node: [] },

  // Store and search do not know each other.
  {
    at: 'store/',
    ours: ['domain/', 'kinds/kind.ts'],
    packages: ['drizzle-orm', 'lru-cache', 'postgres'],
    node: ['crypto', 'net', 'stream', 'timers/promises', 'url', 'util', 'zlib']
  },
  { at: 'search/', ours: ['domain/'], packages: ['meilisearch', 'undici'], node: ['crypto'] },

  // Nor do those that stand on them.
  {
    at: 'indexing/',
    ours: ['domain/', 'search/', 'store/'],
    packages: ['meilisearch', 'postgres'],
    node: ['crypto', 'timers/promises']
  },
  {
    at: 'import/',
    ours: [
      'domain/',
      'import/column-mapping.ts',
      'import/contract.ts',
      'kinds/kind.ts',
      'kinds/validate-draft.ts',
      'store/'
    ],
    packages: ['csv-parse', 'iconv-lite', 'saxes', 'typebox', 'yauzl'],
    node: ['crypto', 'fs', 'fs/promises', 'os', 'path', 'stream', 'stream/promises', 'util', 'zlib']
  },
  // An order over HTTP and one of the command line say alike which columns are which.
  { at: 'import/column-mapping.ts', ours: ['domain/'], packages: [], node: [] },
  { at: 'import/contract.ts', ours: [], packages: [], node: [] },
  {
    at: 'links/',
    ours: ['domain/', 'store/'],
    packages: ['ipaddr.js', 'lru-cache', 'robots-parser', 'undici'],
    node: ['dns', 'events', 'net', 'timers/promises']
  },
  {
    at: 'report-import/',
    ours: [
      'documents/',
      'domain/',
      'extraction/',
      'kinds/kind.ts',
      'kinds/validate-draft.ts',
      'report-import/contract.ts',
      'report-import/extraction-schema.ts',
      'store/'
    ],
    packages: ['typebox'],
    node: ['crypto', 'fs', 'util', 'worker_threads']
  },
  {
    at: 'report-import/contract.ts',
    ours: ['domain/', 'report-import/extraction-schema.ts', 'store/'],
    packages: [],
    node: []
  },
  { at: 'report-import/extraction-schema.ts', ours: ['domain/'], packages: ['typebox'], node: [] },
  {
    at: 'http/',
    ours: [
      'domain/',
      'import/column-mapping.ts',
      'import/contract.ts',
      'kinds/current-codes.ts',
      'kinds/kind.ts',
      'kinds/validate-draft.ts',
      'report-import/contract.ts',
      'report-import/extraction-schema.ts',
      'store/'
    ],
    packages: [
      '@fastify/busboy',
      '@fastify/compress',
      '@fastify/cors',
      '@fastify/ajv-compiler',
      '@fastify/fast-json-stringify-compiler',
      '@fastify/helmet',
      '@fastify/swagger',
      '@fastify/swagger-ui',
      '@fastify/type-provider-typebox',
      'drizzle-orm',
      'fastify',
      'ipaddr.js',
      'lru-cache',
      'negotiator',
      'prom-client',
      'typebox'
    ],
    node: ['crypto', 'http', 'net', 'stream', 'util']
  },

  // Composition: what names everything.
  { at: 'config.ts', ours: [], packages: ['typebox'], node: ['net'] },
  { at: 'progress.ts', ours: [], packages: ['cli-progress'], node: [] },
  { at: 'reason-of.ts', ours: [], packages: [], node: [] },
  { at: 'open-parts.ts', ours: ['*'], packages: [], node: ['path'] },
  {
    at: 'extraction-worker.ts',
    ours: ['domain/', 'report-import/', 'vocabularies/'],
    packages: [],
    node: ['worker_threads']
  },
  { at: 'load-sample.ts', ours: ['*'], packages: [], node: ['fs', 'path', 'url'] },
  { at: 'start-node.ts', ours: ['*'], packages: [], node: [] },
  { at: 'main.ts', ours: ['*'], packages: ['pino'], node: ['fs'] }
]

/** Files that may read the environment: one is handed it, the other hands it on. */
export const readersOfEnvironment: readonly string[] = ['config.ts', 'main.ts']

/** Where a kind may be named outside its own folder and the registry, each with the reason. */
export const namings: readonly { file: string; kinds: readonly string[]; reason: string }[] = [
  ...[
    { file: 'kinds/legislation/index.ts', kinds: ['provision'] },
    { file: 'kinds/legislation/source.ts', kinds: ['provision'] },
    { file: 'kinds/report/index.ts', kinds: ['recommendation'] },
    { file: 'kinds/report/source.ts', kinds: ['recommendation'] },
    { file: 'kinds/source-row.ts', kinds: ['provision'] }
  ].map((naming) => ({ ...naming, reason: 'a row of a file holds the parts of its record' })),
  ...[
    { file: 'kinds/provision/index.ts', kinds: ['legislation'] },
    { file: 'kinds/recommendation/index.ts', kinds: ['report'] }
  ].map((naming) => ({ ...naming, reason: 'a part says what it is part of' })),
  {
    file: 'report-import/join-report.ts',
    kinds: ['recommendation', 'report'],
    reason: 'documents are read as reports with their recommendations'
  },
  {
    file: 'report-import/extraction-schema.ts',
    kinds: ['recommendation'],
    reason: 'a citation says in which one it stands'
  },
  {
    file: 'extraction/facts/entries.ts',
    kinds: ['recommendation'],
    reason: 'what a section of a report is about'
  },
  {
    file: 'extraction/structure/section-titles.ts',
    kinds: ['recommendation'],
    reason: 'what a section of a report is about'
  },
  ...[
    { file: 'http/app.ts', kinds: ['report'] },
    { file: 'http/parameters/filter-parameters.ts', kinds: ['report'] }
  ].map((naming) => ({
    ...naming,
    reason: 'the filter grammar has a parameter `report`, which takes a symbol'
  })),
  ...[
    { file: 'http/routes/changes.ts', kinds: ['legislation'] },
    { file: 'http/schemas/imports.ts', kinds: ['legislation'] },
    { file: 'http/routes/search.ts', kinds: ['legislation'] },
    { file: 'http/routes/suggest.ts', kinds: ['legislation'] },
    {
      file: 'http/schemas/search.ts',
      kinds: ['legislation', 'provision', 'recommendation', 'report', 'strategy']
    }
  ].map((naming) => ({ ...naming, reason: 'an example in the reference, which nothing is decided by' }))
]
