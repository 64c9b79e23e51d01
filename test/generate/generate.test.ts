import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import tap, { test } from 'tap'
import { isRealDate } from '#domain/partial-date.ts'
import { unLanguages } from '#domain/term.ts'
import { createTerms } from '#domain/terms.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { generateFiles } from '../../scripts/generate/generate-files.ts'
import { faultsOf } from '../sample/draft-faults.ts'
import { draftsOf, rowsOf, sourceFiles } from '../sample/source-files.ts'

const vocabularies = readVocabularies()
const terms = createTerms(vocabularies)
const out = mkdtempSync(join(tmpdir(), 'generate-'))
const sample = new URL('../../scripts/sample/', import.meta.url)

const generated = async (name: string, count: number, seed: number) => {
  const folder = join(out, name)
  await generateFiles({ count, seed, out: folder }, vocabularies)
  return pathToFileURL(`${folder}/`)
}

const hashOf = (folder: URL) => {
  const hash = createHash('sha256')
  for (const { file } of sourceFiles) hash.update(readFileSync(new URL(file, folder)))
  return hash.digest('hex')
}

const run = (args: string[]) =>
  new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const script = new URL('../../scripts/generate.ts', import.meta.url).pathname
    execFile(process.execPath, ['--import', 'tsx', script, ...args], (error, _stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stderr })
    })
  })

test('the same seed gives the same bytes, another seed gives others', async (t) => {
  const first = hashOf(await generated('first', 1500, 7))
  t.equal(hashOf(await generated('again', 1500, 7)), first)
  t.not(hashOf(await generated('other', 1500, 8)), first)
})

test('exactly the number of records asked for is made, each with an id of its own', async (t) => {
  for (const count of [1, 2, 43, 44, 999, 5000]) {
    const ids = new Set<unknown>()
    let made = 0
    for await (const { id } of draftsOf(await generated(`count-${count}`, count, 1), terms)) {
      made += 1
      ids.add(id)
    }
    t.equal(made, count)
    t.equal(ids.size, count)
  }
})

test('made-up records fit their schema, use codes that exist and have days that exist', async (t) => {
  const faults: string[] = []
  const ofKind: Record<string, number> = {}
  for await (const draft of draftsOf(await generated('valid', 2000, 3), terms)) {
    ofKind[String(draft.kind)] = (ofKind[String(draft.kind)] ?? 0) + 1
    faults.push(...faultsOf(draft, terms))
    for (const field of ['adopted', 'inForce', 'startDate', 'endDate', 'distributionDate']) {
      const date = draft[field]
      if (typeof date === 'string' && !isRealDate(date)) faults.push(`${draft.id}/${field} ${date}`)
    }
  }
  t.same(faults, [])
  t.same(Object.keys(ofKind).sort(), ['legislation', 'provision', 'recommendation', 'report', 'strategy'])
})

test('made-up laws and strategies have the fields of the real ones and no others', async (t) => {
  const fieldsOf = async (folder: URL, file: string) => {
    const fields = new Set<string>()
    for await (const row of rowsOf(new URL(file, folder))) {
      for (const field of Object.keys(row)) fields.add(field)
      for (const child of (row.provisions as object[] | undefined) ?? []) {
        for (const field of Object.keys(child)) fields.add(`provisions/${field}`)
      }
    }
    return [...fields].sort()
  }
  const folder = await generated('fields', 5000, 4)
  for (const file of ['legislation.ndjson', 'strategies.ndjson']) {
    t.same(await fieldsOf(folder, file), await fieldsOf(sample, file), file)
  }
})

test('laws and recommendations come in all six languages, each in its own script', async (t) => {
  const scripts = {
    en: /[a-z]/,
    fr: /[a-z]/,
    es: /[a-z]/,
    ar: /\p{Script=Arabic}/u,
    zh: /\p{Script=Han}/u,
    ru: /\p{Script=Cyrillic}/u
  }
  const seen = { legislation: new Set<string>(), recommendation: new Set<string>() }
  const strange: unknown[] = []
  for await (const { kind, texts } of draftsOf(await generated('languages', 5000, 5), terms)) {
    if (kind !== 'legislation' && kind !== 'recommendation') continue
    for (const [language, { title, text }] of Object.entries(
      texts as Record<string, Record<string, string>>
    )) {
      seen[kind].add(language)
      if (!scripts[language as 'en'].test(title ?? text ?? '')) strange.push({ language, title, text })
    }
  }
  t.same(strange, [])
  t.same([...seen.legislation].sort(), [...unLanguages].sort())
  t.same([...seen.recommendation].sort(), [...unLanguages].sort())
})

test('a wrong option is named', async (t) => {
  const refusals: [string[], RegExp][] = [
    [['--count', '10', '--out', out, '--sed', '1'], /--sed/],
    [['--count', 'many', '--out', out], /--count many/],
    [['--count', '10'], /--out/]
  ]
  for (const [args, name] of refusals) {
    const { code, stderr } = await run(args)
    t.equal(code, 2)
    t.match(stderr, name)
  }
})

tap.teardown(() => rm(out, { recursive: true }))
