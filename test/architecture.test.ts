import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { type Layer, layers, namings, readersOfEnvironment } from './architecture/layers.ts'
import { readSources, readsEnvironment, type SourceFile, stringsOf } from './architecture/read-source.ts'
import { unusedIn, violationsOf } from './architecture/violations.ts'

const files = readSources(new URL('../src/', import.meta.url))

test('every file imports only what its layer may', async (t) => {
  t.ok(files.length > 50, `${files.length} files`)
  t.same(violationsOf(layers, files), [])
})

test('no layer is allowed more than it uses', async (t) => {
  t.same(unusedIn(layers, files), [])
})

test('an import that is not allowed is named, whatever its form', async (t) => {
  const cases: [path: string, text: string, violation: string | undefined][] = [
    ['domain/a.ts', `import { z } from '#store/z.ts'`, 'domain/a.ts may not import #store/z.ts'],
    ['domain/a.ts', `import type { Z } from '#store/z.ts'`, 'domain/a.ts may not import #store/z.ts'],
    ['domain/a.ts', `export * from '#store/z.ts'`, 'domain/a.ts may not import #store/z.ts'],
    ['domain/a.ts', `const z = await import('#store/z.ts')`, 'domain/a.ts may not import #store/z.ts'],
    ['domain/a.ts', `import './b.ts'`, undefined],
    ['domain/a.ts', `import 'node:fs'`, 'domain/a.ts may not import node:fs'],
    ['domain/a.ts', `import 'fs'`, 'domain/a.ts may not import fs'],
    ['domain/a.ts', `import 'fastify'`, 'domain/a.ts may not import fastify'],
    ['domain/a.ts', `import 'typebox/compile'`, undefined],
    ['domain/a.ts', `// import '#store/z.ts'`, undefined],
    ['search/a.ts', `import '#store/z.ts'`, 'search/a.ts may not import #store/z.ts'],
    ['store/a.ts', `import '#search/z.ts'`, 'store/a.ts may not import #search/z.ts'],
    ['store/a.ts', `import '#kinds/kind.ts'`, undefined],
    ['store/a.ts', `import '#kinds/index.ts'`, 'store/a.ts may not import #kinds/index.ts'],
    ['store/a.ts', `import '#kinds/x/index.ts'`, 'store/a.ts may not import #kinds/x/index.ts'],
    ['http/a.ts', `import '#indexing/z.ts'`, 'http/a.ts may not import #indexing/z.ts'],
    ['http/a.ts', `import '#main.ts'`, 'http/a.ts may not import #main.ts'],
    ['http/a.ts', `import '@fastify/jwt'`, 'http/a.ts may not import @fastify/jwt'],
    ['http/routes/a.ts', `import '#http/b.ts'`, undefined],
    ['http/routes/a.ts', `import '../b.ts'`, 'http/routes/a.ts climbs to ../b.ts'],
    ['kinds/x/a.ts', `import './b.ts'`, undefined],
    ['kinds/x/a.ts', `import '#kinds/kind.ts'`, undefined],
    ['kinds/x/a.ts', `import '#kinds/y/b.ts'`, 'kinds/x/a.ts may not import #kinds/y/b.ts'],
    ['kinds/x/a.ts', `import '#kinds/registry.ts'`, 'kinds/x/a.ts may not import #kinds/registry.ts'],
    ['new/a.ts', '', 'new/a.ts is in no layer'],
    ['new.ts', '', 'new.ts is in no layer'],
    ['main.ts', `import '#http/app.ts'`, undefined]
  ]
  for (const [path, text, violation] of cases) {
    t.same(violationsOf(layers, [{ path, text }]), violation ? [violation] : [], `${path}: ${text}`)
  }
  const loose: Layer[] = [{ at: 'a/', ours: ['b/'], packages: ['x'], node: ['fs'] }]
  const using = [{ path: 'a/a.ts', text: `import 'node:fs'` }]
  t.same(unusedIn(loose, using), ['a/ ours b/', 'a/ packages x'], 'and so is what nobody uses')
})

test('only the configuration and what reads it take the environment', async (t) => {
  const readers = (all: readonly SourceFile[]) =>
    all
      .filter(readsEnvironment)
      .map(({ path }) => path)
      .filter((path) => !readersOfEnvironment.includes(path))
  t.same(readers(files), [])
  const forms = ['process.env.CI', 'process.env', 'process?.env', `process['env']`, 'const { env } = process']
  for (const text of [...forms, `import { env } from 'node:process'`, 'globalThis.process.env.CI']) {
    t.same(readers([{ path: 'http/a.ts', text }]), ['http/a.ts'], text)
  }
  for (const text of ['process.pid', 'const env = {}', '// process.env', `'process.env'`]) {
    t.same(readers([{ path: 'http/a.ts', text }]), [], text)
  }
})

test('a kind is named only in its own folder, in the registry, and where there is a reason', async (t) => {
  const namedIn = (all: readonly SourceFile[]) =>
    all.flatMap((file) =>
      [...new Set(stringsOf(file))]
        .flatMap((text) => [...kinds.values()].find(({ name, path }) => text === name || text === path) ?? [])
        .filter(({ name }) => !file.path.startsWith(`kinds/${name}/`) && file.path !== 'kinds/registry.ts')
        .map(({ name }) => `${file.path} ${name}`)
    )
  t.same(
    namedIn(files).sort(),
    namings.flatMap(({ file, kinds }) => kinds.map((kind) => `${file} ${kind}`)).sort()
  )
  for (const { name, path } of kinds.values()) {
    for (const text of [`x('${name}')`, `x("${path}")`, `x(\`${name}\`)`, `type X = '${name}'`]) {
      t.same(namedIn([{ path: 'store/a.ts', text }]), [`store/a.ts ${name}`], text)
      t.same(namedIn([{ path: `kinds/${name}/a.ts`, text }]), [], `${text} at home`)
    }
  }
})

test('most files are short and none is long', async (t) => {
  const lines = ({ text }: SourceFile) => text.split('\n').length - 1
  const longerThan = (most: number) =>
    files.filter((file) => lines(file) > most).map((file) => `${file.path} ${lines(file)}`)
  t.same(longerThan(300), [])
  const longish = longerThan(150)
  t.ok(
    longish.length * 10 <= files.length,
    `at most one file in ten has over 150 lines: ${longish.join(', ')}`
  )
})
