import { test } from 'tap'
import { FileFault } from '#import/file-fault.ts'
import { readCsv } from '#import/read/read-csv.ts'

/** What is read of a table, cell faults in the place of their cells, and at last what stopped it. */
const read = async (...chunks: string[]) => {
  const bytes = async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  const rows: unknown[] = []
  try {
    for await (const { line, cells } of readCsv(bytes(), ','))
      rows.push([line, ...cells.map((cell) => (typeof cell === 'string' ? cell : { fault: cell.fault }))])
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    rows.push({ line: error.line, stopped: error.message })
  }
  return rows
}

const early = { fault: 'has a quotation mark that is not closed where the cell ends' }
const unclosed = 'ends within quotation marks: one is opened and not closed'

test('A mark that is closed too early spoils its own row alone', async (t) => {
  t.same(await read('a,b\n1,"x"y\n2,ok\n3,"""x"""\n4,"""x""","x"y\n5,x"y\n'), [
    [1, 'a', 'b'],
    [2, '1', early],
    [3, '2', 'ok'],
    [4, '3', '"x"'],
    [5, '4', '"x"', early],
    [6, '5', 'x"y']
  ])
})

test('Blanks around marks are none of the cell', async (t) => {
  t.same(await read('1,  "x,y" ,z\n2,"x"\t\n3,"",""\n'), [
    [1, '1', 'x,y', 'z'],
    [2, '2', 'x'],
    [3, '3', '', '']
  ])
})

test('A mark that is never closed stops the file at its row, and no row before it is lost', async (t) => {
  t.same(await read('a,b\n1,"two\nlines"\n\n2,"open\n3,x\n'), [
    [1, 'a', 'b'],
    [2, '1', 'two\nlines'],
    { line: 5, stopped: unclosed }
  ])
  const long = Array.from({ length: 5 }, () => 'x'.repeat(1024 * 1024))
  t.same(await read('a,b\n1,x\n2,"', ...long, '",y\n3,x\n', '4,x\n'), [
    [1, 'a', 'b'],
    [2, '1', 'x'],
    { line: 3, stopped: 'has a row of more than 4 MiB: a quotation mark is opened and not closed' }
  ])
})
