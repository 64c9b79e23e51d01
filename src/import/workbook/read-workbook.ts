import { quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import { FileFault } from '#import/file-fault.ts'
import type { TableRow } from '#import/table/table-row.ts'
import { readDateFormats } from './date-formats.ts'
import { openArchive } from './open-archive.ts'
import { readSheetRows } from './read-rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheets, type Sheets } from './sheets.ts'

/** Reads one sheet of a workbook of this machine: the named one, or the first that is not hidden. */
export async function* readWorkbook(
  path: string,
  wanted: string | undefined,
  onSheet: (name: string) => void
): AsyncGenerator<TableRow> {
  await using archive = await openArchive(path)
  const { sheets, from1904 } = await readSheets(archive)
  const sheet = chosen(sheets, wanted)
  onSheet(sheet.name)
  const formats = await readDateFormats(archive)
  const strings = await readSharedStrings(archive)
  yield* readSheetRows(archive.read(sheet.part), { strings, formats, from1904 })
}

const chosen = (sheets: Sheets['sheets'], wanted: string | undefined) => {
  const found =
    wanted === undefined ? sheets.find(({ hidden }) => !hidden) : sheets.find(({ name }) => name === wanted)
  if (found) return found
  if (wanted === undefined) throw new FileFault('has no sheet that is not hidden')
  const names = sheets.map(({ name }) => name)
  const near = nearestWord(wanted, names)
  const hint = near === undefined ? '' : ` (did you mean ${quotable(near)}?)`
  throw new FileFault(`has no sheet ${quotable(wanted)}${hint}; it has ${names.map(quotable).join(', ')}`)
}
