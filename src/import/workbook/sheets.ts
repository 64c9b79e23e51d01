import { FileFault } from '#import/file-fault.ts'
import type { Archive } from './open-archive.ts'
import { parseWholeXml } from './parse-xml.ts'

/** The sheets of a workbook as their tabs stand, and what day its numbers of days begin with. */
export interface Sheets {
  sheets: { name: string; part: string; hidden: boolean }[]
  from1904: boolean
}

const attribute = (attributes: Readonly<Record<string, string>>, name: string) =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1]

/** Reads which sheets there are and where in the archive each stands. */
export const readSheets = async (archive: Archive): Promise<Sheets> => {
  if (!archive.has('xl/workbook.xml')) throw new FileFault('is a zip archive, but no workbook (.xlsx)')
  const parts = new Map<string, string>()
  if (archive.has('xl/_rels/workbook.xml.rels'))
    await parseWholeXml(archive.read('xl/_rels/workbook.xml.rels'), {
      open: (name, { Id = '', Target = '' }) => {
        if (name === 'Relationship') parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
      }
    })
  const sheets: Sheets['sheets'] = []
  let from1904 = false
  await parseWholeXml(archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        part: parts.get(id) ?? '',
        hidden: !['visible', undefined].includes(attribute(attributes, 'state'))
      })
    }
  })
  return { sheets, from1904 }
}
