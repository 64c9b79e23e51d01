import { Parser } from 'htmlparser2'
import { createLineWriter } from '#documents/line-writer.ts'
import { isReferenceMark } from '#documents/reference-marks.ts'
import { beginsPage, hasNoEnd, isRead, layoutOf } from './elements.ts'
import { createListMarks } from './list-marks.ts'

/** An item that has its number in its text needs no bullet. */
const ownMark = /^(?:\(?[\p{L}\p{N}]{1,4}[.)）、]|[•–—-]|\d+\.\d+)/u

/** Reads the text of a page as a browser lays it out, without what is not of the page's own text. */
export const readHtml = (page: string): string => {
  const writer = createLineWriter()
  const marks = createListMarks()
  /** How deep we are in what is not read; 0 when we read. */
  let unread = 0
  let preformatted = 0
  /** The mark of an item before its first text. */
  let mark = ''
  /** Text of a raised passage, until it ends; undefined outside of one. */
  let raised: string | undefined

  const write = (text: string) => {
    if (mark !== '' && text.trim() !== '') {
      const isBullet = mark === '•'
      if (!isBullet || !ownMark.test(text.trimStart())) writer.write(`${mark} `)
      mark = ''
    }
    const line = writer.lineSoFar()
    writer.write(line === '' || /\s$/.test(line) ? text.replace(/^[ \t\n]+/, '') : text)
  }

  const text = (raw: string) => {
    if (preformatted === 0) return write(raw.replace(/[ \t\n\r\f]+/g, ' '))
    raw.split('\n').forEach((line, index) => {
      if (index > 0) writer.endLine()
      writer.write(line)
    })
  }

  const breakLine = () => (writer.lineSoFar() === '' ? writer.endBlock() : writer.endLine())

  const layOut = (name: string) => {
    const layout = layoutOf(name)
    if (layout === 'paragraph') writer.endBlock()
    else if (layout === 'line') writer.endLine()
  }

  const open = (name: string, attributes: Record<string, string>) => {
    layOut(name)
    if (beginsPage(attributes)) {
      writer.endLine()
      writer.write('\f')
    }
    if (name === 'br') breakLine()
    else if (name === 'ol' || name === 'ul') marks.open(name, attributes)
    else if (name === 'li') mark = marks.next(attributes)
    else if (name === 'pre') preformatted += 1
    else if (name === 'tr') writer.openRow()
    else if (name === 'td' || name === 'th') writer.openCell()
    else if (name === 'sup') raised = ''
  }

  const close = (name: string) => {
    if (name === 'sup' && raised !== undefined) {
      const passage = raised
      raised = undefined
      if (!isReferenceMark(passage, writer.lineSoFar())) text(passage)
    } else if (name === 'ol' || name === 'ul') marks.close()
    else if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
    else if (name === 'td' || name === 'th') writer.closeCell()
    else if (name === 'tr') writer.closeRow()
    layOut(name)
  }

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (unread > 0 || !isRead(name, attributes)) {
        if (!hasNoEnd(name)) unread += 1
      } else open(name, attributes)
    },
    onclosetag: (name) => {
      if (unread === 0) close(name)
      else if (!hasNoEnd(name)) unread -= 1
    },
    ontext: (data) => {
      if (unread > 0) return
      if (raised === undefined) text(data)
      else raised += data
    }
  })
  parser.end(page)
  return writer.toString()
}
