import { test } from 'tap'
import ts from 'typescript'
import { readSources, type SourceFile } from '../architecture/read-source.ts'

const source = new URL('../../src/', import.meta.url)
// What starts something when it is loaded is read, not loaded.
const starters = ['main.ts', 'extraction-worker.ts']
const files = readSources(source)

/** What patterns are made of, in the scripts they read. */
const fragments = [
  ...[
    ' ',
    '\t',
    '\n',
    ' \n',
    'a',
    'A',
    'é',
    'а',
    'Я',
    'ا',
    'و',
    '法',
    '1',
    '٣',
    '０',
    '-',
    '–',
    '.',
    ',',
    ':',
    ';'
  ],
  ...[
    '。',
    '、',
    '،',
    '(',
    ')',
    '（',
    '[',
    '{',
    '"',
    '«',
    '“',
    "'",
    '/',
    '_',
    '%',
    '\\',
    '<',
    '=',
    '*',
    '\u0301'
  ],
  ...[
    'a ',
    '1.',
    '1. ',
    '1 ',
    'aA',
    'A/',
    '/1',
    '(a',
    'a)',
    '(a)',
    '1)',
    'a-',
    'a,',
    'a, ',
    'и ',
    'و ',
    '第1',
    'I.'
  ]
]

/** Long enough that a pattern which doubles with each sign does not come to an end, and that a square takes no time. */
const length = 1000

/** Words a pattern itself spells out. */
const wordsOf = (pattern: RegExp) =>
  [...new Set(pattern.source.match(/[\p{L}]{2,}|[\p{L}]+ /gu) ?? [])].slice(0, 12)

const pumpsOf = (pattern: RegExp) =>
  [...fragments, ...wordsOf(pattern), ...wordsOf(pattern).map((word) => `${word} `)].flatMap((fragment) => {
    const pumped = fragment.repeat(Math.ceil(length / fragment.length))
    return [`${pumped}\u0001`, `"(1. ${pumped}\u0001`]
  })

/** The patterns a file spells out. */
const literalsOf = ({ path, text }: SourceFile): RegExp[] => {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const found: RegExp[] = []
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)))
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The patterns that are put together when the files are loaded. */
const builtByLoading = async (): Promise<RegExp[]> => {
  const built: RegExp[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parameters, made) {
      const pattern = Reflect.construct(target, parameters, made) as RegExp
      // Those of packages are theirs.
      const caller = new Error().stack?.split('\n')[2] ?? ''
      if (caller.includes('/src/') && !caller.includes('node_modules')) built.push(pattern)
      return pattern
    }
  })
  try {
    for (const { path } of files) if (!starters.includes(path)) await import(new URL(path, source).href)
  } finally {
    globalThis.RegExp = Original
  }
  return built
}

/** Goes through every pump; a pattern that runs wild never returns, and its name is the last one told. */
const pump = (pattern: RegExp) => {
  for (const text of pumpsOf(pattern)) {
    pattern.lastIndex = 0
    if (pattern.global) text.replace(pattern, '')
    else pattern.test(text)
  }
}

test('no pattern of ours runs wild', async (t) => {
  const literals = new Map(files.map((file) => [file.path, literalsOf(file)]))
  const built = await builtByLoading()
  const count = [...literals.values()].flat().length
  t.ok(count > 300 && built.length > 50, `${count} patterns are spelt out, ${built.length} put together`)
  for (const [file, patterns] of literals) {
    if (patterns.length === 0) continue
    t.comment(file)
    for (const pattern of patterns) pump(pattern)
    t.pass(`${file}: ${patterns.length}`)
  }
  const unique = [...new Map(built.map((pattern) => [String(pattern), pattern])).values()]
  for (const pattern of unique) {
    t.comment(pattern.source.slice(0, 80))
    pump(pattern)
  }
  t.pass(`${unique.length} put together`)
})
