import { FileFault } from '#import/file-fault.ts'
import type { Archive } from './open-archive.ts'
import { parseWholeXml } from './parse-xml.ts'

const part = 'xl/sharedStrings.xml'

/** Characters; a workbook keeps all its texts in one table, which must be held while its rows are read. */
const mostText = 64 * 1024 * 1024

/** The texts that cells refer to by number. */
export const readSharedStrings = async (archive: Archive): Promise<string[]> => {
  const strings: string[] = []
  if (!archive.has(part)) return strings
  let text = ''
  let inText = false
  let inPhonetic = false
  let length = 0
  let told = 0
  const handedOn = () => {
    const before = told
    told = strings.length
    return told !== before
  }
  await parseWholeXml(
    archive.read(part),
    {
      open: (name) => {
        if (name === 'si') text = ''
        if (name === 'rPh') inPhonetic = true
        inText = name === 't' && !inPhonetic
      },
      text: (piece) => {
        if (!inText) return
        length += piece.length
        if (length > mostText)
          throw new FileFault(
            `has more than ${mostText / 1024 / 1024} million characters of text; save it as CSV, or in parts`
          )
        text += piece
      },
      close: (name) => {
        inText = false
        if (name === 'rPh') inPhonetic = false
        if (name === 'si') strings.push(text)
      }
    },
    handedOn
  )
  return strings
}
