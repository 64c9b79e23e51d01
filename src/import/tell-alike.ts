import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from '#store/database.ts'
import { type AlikeScope, findAlike } from '#store/find-alike.ts'
import type { Row } from './judge-row.ts'
import type { ImportOptions } from './run-import.ts'
import { sightOf } from './sight-of.ts'

/** Records that those of a batch look like, by id. */
export type Alike = Awaited<ReturnType<typeof findAlike>>

type Options = Pick<ImportOptions, 'duplicates' | 'caller'>

/** Looks for records that exist and that new ones of the rows are probably a second copy of. */
export const findAlikeRows = async (
  db: Queryable,
  kinds: Kinds,
  rows: readonly Row[],
  { duplicates, caller }: Options,
  scope: Omit<AlikeScope, 'sight'>
): Promise<Alike> =>
  duplicates === 'ignore'
    ? new Map()
    : findAlike(
        db,
        kinds,
        rows.flatMap((row) => row.drafts),
        { ...scope, sight: sightOf(caller) }
      )

/** Notes with each row what it looks like, and refuses it if that was asked for. */
export const tellAlike = (rows: readonly Row[], alike: Alike, { duplicates }: Options): void => {
  for (const row of rows) {
    row.alike = row.drafts.flatMap(({ id }) => alike.get(id) ?? [])
    const [first] = row.alike
    if (first === undefined || duplicates !== 'refuse') continue
    row.faults.push({
      pointer: '/id',
      value: row.drafts[0]!.id,
      detail:
        'looks like a record that exists: of the same owner, year and a like title, or the same identifier',
      suggestion: first
    })
  }
}
