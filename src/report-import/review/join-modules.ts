import { readFileSync } from 'node:fs'

const imports = /^import [^'"]*from '(\.\/[^']+)'\n/gm

/**
 * A module of a page and those it imports, each after what it needs, as one script in one scope: so the page stays
 * a single file, with a single digest in its policy. Names at the top of the modules have to differ.
 */
export const joinModules = (main: URL): string => {
  const scripts = new Map<string, string>()
  const add = (module: URL) => {
    if (scripts.has(module.href)) return
    const script = readFileSync(module, 'utf8')
    for (const [, path] of script.matchAll(imports)) add(new URL(path!, module))
    scripts.set(module.href, script.replace(imports, '').replace(/^export (?=const )/gm, ''))
  }
  add(main)
  return [...scripts.values()].join('\n')
}
