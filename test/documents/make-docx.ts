import { crc32, deflateRawSync } from 'node:zlib'

/** Packs files into a ZIP archive; `claims` are sizes that it says in place of the true ones. */
export const makeZip = (
  files: Record<string, string | Buffer>,
  claims: Record<string, number> = {}
): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let place = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims[name] ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const start = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(place, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name)]))
    local.push(start)
    place += start.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(place, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end])
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relations = (targets: Record<string, [type: string, part: string]>) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets
  )
    .map(([id, [type, part]]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${part}"/>`)
    .join('')}</Relationships>`

/** The inner XML of the parts of a document. */
export interface Parts {
  body: string
  numbering?: string
  styles?: string
  footnotes?: string
  header?: string
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph, perhaps in a list: [list, level]. */
export const paragraph = (text: string, [list, level]: [list?: number, level?: number] = []) =>
  `<w:p>${list === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level ?? 0}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** The files of a DOCX. */
export const docxParts = ({ body, numbering, styles, footnotes, header }: Parts): Record<string, string> => {
  const part = (name: string, inner: string | undefined) =>
    inner === undefined
      ? {}
      : { [`word/${name}.xml`]: `<?xml version="1.0"?><w:${name} ${w}>${inner}</w:${name}>` }
  return {
    '_rels/.rels': relations({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relations({
      rId1: ['numbering', 'numbering.xml'],
      rId2: ['styles', 'styles.xml'],
      rId3: ['footnotes', 'footnotes.xml'],
      rId4: ['header', 'header.xml']
    }),
    'word/document.xml': `<?xml version="1.0"?><w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    ...part('numbering', numbering),
    ...part('styles', styles),
    ...part('footnotes', footnotes),
    ...part('header', header)
  }
}

export const makeDocx = (parts: Parts): Buffer => makeZip(docxParts(parts))
