import { statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { Failure } from '#domain/failure.ts'

const wrong = (message: string) => new Failure('invalid-parameter', message)

/** Endings of the files that are looked for in folders. */
const endings = '*.{ndjson,jsonl,json,csv,tsv,xlsx}{,.gz}'

/** The files that names, folders and patterns stand for, each once, those of a folder in the order of their names. */
export const findFiles = (places: readonly string[]): string[] => {
  const files = places.flatMap((place) => {
    const found = statSync(place, { throwIfNoEntry: false })
    if (found?.isDirectory()) return inFolder(place)
    if (found) return [place]
    if (!isDynamicPattern(place)) throw wrong(`${place} does not exist.`)
    const matches = globSync(place, { expandDirectories: false, absolute: isAbsolute(place) }).sort()
    if (matches.length === 0) throw wrong(`${place} matches no file.`)
    return matches
  })
  return [...new Map(files.map((file) => [resolve(file), file])).values()]
}

const inFolder = (folder: string) => {
  const found = globSync(`**/${endings}`, { cwd: folder, absolute: true, expandDirectories: false }).sort()
  if (found.length === 0) throw wrong(`${folder} holds no file that could be imported.`)
  return found
}
