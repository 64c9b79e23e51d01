import { posix } from 'node:path'
import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'

/** A part that another one refers to. */
export interface Relation {
  id: string
  /** The last word of its type, such as `numbering`. */
  type: string
  part: string
}

/** What a part refers to within the document; the empty name is for the document as a whole. */
export const readRelations = async (opened: Package, part: string): Promise<Relation[]> => {
  const folder = posix.dirname(part)
  const bytes = await opened.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations: Relation[] = []
  if (!bytes) return relations
  readXml(bytes, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      relations.push({ id: Id, type, part: posix.join('/', folder, Target).slice(1) })
    }
  })
  return relations
}
