import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Layer } from './layers.ts'
import { importsOf, type SourceFile } from './read-source.ts'

/** The layer a path belongs to: the one with the longest fitting beginning. */
const layerOf = (layers: readonly Layer[], path: string) =>
  layers
    .filter(({ at }) => path === at || (at.endsWith('/') && path.startsWith(at)))
    .reduce<Layer | undefined>(
      (best, layer) => (best && best.at.length >= layer.at.length ? best : layer),
      undefined
    )

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** What one import needs: an entry of one column of the table, or nothing when both ends are of one part. */
const needOf = (layers: readonly Layer[], layer: Layer, file: SourceFile, specifier: string) => {
  if (specifier.startsWith('#') || specifier.startsWith('.')) {
    const path = specifier.startsWith('#')
      ? specifier.slice(1)
      : posix.join(posix.dirname(file.path), specifier)
    const target = layerOf(layers, path)
    if (!target) return { column: 'ours', entry: path } as const
    const together = !layer.separate || posix.dirname(path) === posix.dirname(file.path)
    return target === layer && together ? undefined : ({ column: 'ours', entry: target.at } as const)
  }
  if (isBuiltin(specifier)) return { column: 'node', entry: specifier.replace('node:', '') } as const
  return { column: 'packages', entry: packageOf(specifier) } as const
}

const judge = (layers: readonly Layer[], files: readonly SourceFile[]) => {
  const violations: string[] = []
  const used = new Set<string>()
  for (const file of files) {
    const layer = layerOf(layers, file.path)
    if (!layer) {
      violations.push(`${file.path} is in no layer`)
      continue
    }
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('../')) violations.push(`${file.path} climbs to ${specifier}`)
      const need = needOf(layers, layer, file, specifier)
      if (!need) continue
      const entry = [need.entry, '*'].find((entry) => layer[need.column].includes(entry))
      if (entry === undefined) violations.push(`${file.path} may not import ${specifier}`)
      else used.add(`${layer.at} ${need.column} ${entry}`)
    }
  }
  return { violations, used }
}

/** Imports the table does not allow, each with its file. */
export const violationsOf = (layers: readonly Layer[], files: readonly SourceFile[]): string[] =>
  judge(layers, files).violations

/** Entries of the table that no file needs. */
export const unusedIn = (layers: readonly Layer[], files: readonly SourceFile[]): string[] => {
  const { used } = judge(layers, files)
  return layers
    .flatMap((layer) =>
      (['ours', 'packages', 'node'] as const).flatMap((column) =>
        layer[column].map((entry) => `${layer.at} ${column} ${entry}`)
      )
    )
    .filter((entry) => !used.has(entry))
}
