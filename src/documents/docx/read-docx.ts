import { unreadable } from '#documents/document-text.ts'
import { createLineWriter } from '#documents/line-writer.ts'
import { readNumbering } from './numbering.ts'
import { openPackage } from './open-package.ts'
import { createParagraphMarks } from './paragraph-marks.ts'
import { readRelations } from './read-relations.ts'
import { type References, readStory, type Story } from './read-story.ts'
import { readStyles } from './styles.ts'

/** What is printed around the first page; a running head alone is where some documents have their symbol. */
const aroundFirstPage = ({ headers, footers, hasTitlePage }: References) => {
  const rank = ({ type }: { type: string }) =>
    type === 'first' ? (hasTitlePage ? 0 : 9) : type === 'default' ? 1 : 2
  return [headers, footers].flatMap((all) => all.toSorted((left, right) => rank(left) - rank(right)))
}

/**
 * Reads the text of a Word document with the numbers that Word draws. Headers and footers stand above it, each once;
 * footnotes below it, under a rule. A document without pages has no better place for them.
 */
export const readDocx = async (bytes: Uint8Array): Promise<string> => {
  const opened = await openPackage(bytes)
  const main = (await readRelations(opened, '')).find(({ type }) => type === 'officeDocument')?.part
  const body = main === undefined ? undefined : await opened.read(main)
  if (main === undefined || body === undefined)
    throw unreadable('The file is a ZIP archive, but no Word document (DOCX).')
  const relations = await readRelations(opened, main)
  const partOf = async (type: string) => {
    const part = relations.find((relation) => relation.type === type)?.part
    return part === undefined ? undefined : opened.read(part)
  }

  const numbering = readNumbering(await partOf('numbering'))
  const mark = createParagraphMarks(numbering, readStyles(await partOf('styles')))
  const read = (part: Uint8Array, story: Story) => {
    const writer = createLineWriter()
    const references = readStory(part, writer, story)
    return { text: writer.toString(), references }
  }

  const { text, references } = read(body, { mark })
  const around = new Set<string>()
  for (const { id } of aroundFirstPage(references)) {
    const part = relations.find((relation) => relation.id === id)?.part
    const header = part === undefined ? undefined : await opened.read(part)
    if (header) around.add(read(header, { mark: () => '' }).text)
  }
  const notes = await partOf('footnotes')
  const footnotes = notes && references.footnotes.length > 0 ? read(notes, notesOf(references)).text : ''
  return [...around, text, footnotes === '' ? '' : `\n${rule}\n${footnotes}`]
    .filter((own) => own !== '')
    .join('\n\n')
}

const rule = '_'.repeat(18)

/** Footnotes that are referred to, each with its number at the beginning. */
const notesOf = ({ footnotes }: References): Story => {
  let number = 0
  return {
    note: ({ id = '' }) => {
      const isReferred = footnotes.includes(id)
      if (isReferred) number = footnotes.indexOf(id) + 1
      return isReferred
    },
    mark: () => {
      const own = number === 0 ? '' : `${number}  `
      number = 0
      return own
    }
  }
}
