import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#domain/failure.ts'

const suffix = '.expected.json'
const extensions = ['txt', 'pdf', 'docx', 'html', 'htm']

/** Reports of a folder with the file that says what is in them, and those without one. */
export interface Measured {
  pairs: { name: string; file: string; expectedFile: string }[]
  unmeasured: string[]
}

/** Every `NAME.expected.json` of a folder with the reports `NAME.txt`, `.pdf`, `.docx`, `.html` beside it. */
export const findMeasured = (folder: string): Measured => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure('invalid-parameter', `${folder} is no folder.`)
  }
  const names = readdirSync(folder).toSorted()
  const pairs = names
    .filter((name) => name.endsWith(suffix))
    .flatMap((expected) =>
      extensions
        .map((extension) => `${expected.slice(0, -suffix.length)}.${extension}`)
        .filter((name) => existsSync(join(folder, name)))
        .map((name) => ({ name, file: join(folder, name), expectedFile: join(folder, expected) }))
    )
  const measured = new Set(pairs.map(({ name }) => name))
  const isReport = (name: string) => extensions.some((extension) => name.endsWith(`.${extension}`))
  return { pairs, unmeasured: names.filter((name) => isReport(name) && !measured.has(name)) }
}
