/** Cells of a row longer than this stand on lines of their own. */
const longestCell = 80
/** Tables in tables; deeper ones are read as if their cells were paragraphs. */
const deepestTable = 20

/** Writes lines of text, and tables row by row. */
export interface LineWriter {
  /** Adds to the line. */
  write(text: string): void
  /** Ends the line, if one was begun. */
  endLine(): void
  /** Ends the line, and sets what follows off by an empty one. */
  endBlock(): void
  openRow(): void
  openCell(): void
  closeCell(): void
  closeRow(): void
  /** The end of the line as far as it is written. */
  lineSoFar(): string
  toString(): string
}

interface Sheet {
  lines: string[]
  line: string
}

/** A row is a line where its cells are short; else each cell has its lines, in order. */
const linesOfRow = (cells: readonly string[][]): string[] => {
  const filled = cells.filter((lines) => lines.some((line) => line !== ''))
  const isShort = filled.every((lines) => lines.length === 1 && lines[0]!.length <= longestCell)
  return isShort ? [filled.map(([line]) => line!).join('\t')] : filled.flat()
}

const withoutEdges = (lines: readonly string[]) => {
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return first === -1 ? [] : lines.slice(first, last + 1)
}

export const createLineWriter = (): LineWriter => {
  const sheets: Sheet[] = [{ lines: [], line: '' }]
  const rows: string[][][] = []
  let tooDeep = 0

  const sheet = () => sheets.at(-1)!
  const endLine = () => {
    const own = sheet()
    const line = own.line.replace(/[ \t]+$/, '')
    if (line.trim() !== '' || line.includes('\f')) own.lines.push(line)
    own.line = ''
  }
  const endBlock = () => {
    endLine()
    const { lines } = sheet()
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }
  const closeCell = () => {
    if (rows.length === 0 || sheets.length <= rows.length) return
    endLine()
    rows.at(-1)!.push(withoutEdges(sheets.pop()!.lines))
  }

  return {
    write: (text) => {
      sheet().line += text
    },
    endLine,
    endBlock,
    openRow: () => {
      endLine()
      if (tooDeep > 0 || rows.length === deepestTable) tooDeep += 1
      else rows.push([])
    },
    openCell: () => {
      endLine()
      if (tooDeep > 0 || rows.length === 0) return
      closeCell()
      sheets.push({ lines: [], line: '' })
    },
    closeCell: () => (tooDeep > 0 ? endLine() : closeCell()),
    closeRow: () => {
      endLine()
      if (tooDeep > 0) {
        tooDeep -= 1
        return
      }
      if (rows.length === 0) return
      closeCell()
      sheet().lines.push(...linesOfRow(rows.pop()!))
    },
    lineSoFar: () => sheet().line,
    toString: () => {
      while (sheets.length > 1) {
        closeCell()
        sheet().lines.push(...linesOfRow(rows.pop()!))
      }
      endLine()
      return withoutEdges(sheet().lines).join('\n')
    }
  }
}
