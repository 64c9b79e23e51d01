import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive of files by name; `declare` lies about the sizes of one. */
export const zip = (files: Record<string, string | Buffer>): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const sums = Buffer.alloc(12)
    sums.writeUInt32LE(crc32(bytes), 0)
    sums.writeUInt32LE(packed.length, 4)
    sums.writeUInt32LE(bytes.length, 8)
    const head = (sign: number, extra: number) => {
      const start = Buffer.alloc(extra)
      start.writeUInt32LE(sign, 0)
      return start
    }
    const local = head(0x04034b50, 14)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(Buffer.byteLength(name), 0)
    const entry = Buffer.concat([local, sums, lengths, Buffer.from(name), packed])
    const listed = head(0x02014b50, 16)
    listed.writeUInt16LE(20, 4)
    listed.writeUInt16LE(20, 6)
    listed.writeUInt16LE(8, 10)
    const rest = Buffer.alloc(18)
    rest.writeUInt16LE(Buffer.byteLength(name), 0)
    rest.writeUInt32LE(offset, 14)
    central.push(Buffer.concat([listed, sums, rest, Buffer.from(name)]))
    locals.push(entry)
    offset += entry.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A cell of a workbook: a text, or its XML where that matters. */
export type SheetCell = string | { xml: string }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A workbook with texts in its table of texts and styles 1 (day), 2 (month and year), 3 (year). */
export const workbook = (rows: SheetCell[][], more: Record<string, string> = {}): Buffer => {
  const strings: string[] = []
  const cellOf = (cell: SheetCell, place: string) => {
    if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${place}"`)
    if (cell === '') return ''
    strings.push(cell)
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const sheet = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cellOf(cell, `${letters[column]}${index + 1}`)).join('')}</row>`
  )
  return zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Hidden" state="hidden" r:id="r9"/><sheet name="Laws" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r9" Target="worksheets/none.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    ...more
  })
}
