import type { LineWriter } from '#documents/line-writer.ts'
import { type Attributes, readXml } from './read-xml.ts'
import type { Numbered } from './styles.ts'

interface Paragraph extends Numbered {
  style?: string
  text: string
  /** Whether the run that is open is hidden. */
  hidden: boolean
}

/** What a story refers to: its footnotes in order, and what is printed around its first page. */
export interface References {
  footnotes: string[]
  headers: { id: string; type: string }[]
  footers: { id: string; type: string }[]
  /** Whether the first page has a header of its own. */
  hasTitlePage: boolean
}

export interface Story {
  /** The number that a paragraph has. */
  mark: (numbered: Numbered, style: string | undefined) => string
  /** Told of each note that begins, where the story is one of notes; false for what is no note. */
  note?: (attributes: Attributes) => boolean
}

const isOn = ({ val }: Attributes) => val === undefined || !/^(?:0|false|off)$/.test(val)

/** Removed text, other readings of what was read already, and how to say a Chinese character. */
const unread = new Set(['moveFrom', 'del', 'Fallback', 'rt', 'instrText', 'delText'])

/** Reads the text of one part: the document itself, a header, or its footnotes. */
export const readStory = (bytes: Uint8Array, writer: LineWriter, { mark, note }: Story): References => {
  const references: References = { footnotes: [], headers: [], footers: [], hasTitlePage: false }
  /** Text boxes have paragraphs within paragraphs. */
  const paragraphs: Paragraph[] = []
  let skipping = 0
  let inText = false
  let inRunProperties = false
  let sections = 0

  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !paragraph.hidden) paragraph.text += text
  }
  const endParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const number = mark(paragraph, paragraph.style)
    const lines = `${number}${paragraph.text}`.split('\n')
    for (const line of lines) {
      writer.write(line)
      writer.endLine()
    }
    writer.endBlock()
  }

  const opened: Record<string, (own: Attributes) => void> = {
    p: () => void paragraphs.push({ text: '', hidden: false }),
    pStyle: ({ val = '' }) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.style = val
    },
    numId: ({ val = '' }) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.list ??= val
    },
    ilvl: ({ val = '0' }) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.depth ??= Number(val)
    },
    r: () => {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.hidden = false
    },
    rPr: () => {
      inRunProperties = true
    },
    vanish: (own) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph && inRunProperties) paragraph.hidden = isOn(own)
    },
    t: () => {
      inText = true
    },
    tab: () => inRun() && write('\t'),
    ptab: () => write('\t'),
    br: ({ type }) => write(type === 'page' ? '\n\f' : '\n'),
    cr: () => write('\n'),
    noBreakHyphen: () => write('\u2011'),
    softHyphen: () => write('\u00ad'),
    sym: ({ char = '' }) => write(symbol(char)),
    footnoteReference: ({ id = '' }) => void references.footnotes.push(id),
    tbl: () => writer.endBlock(),
    tr: () => writer.openRow(),
    tc: () => writer.openCell(),
    headerReference: ({ id = '', type = '' }) => {
      if (sections === 1) references.headers.push({ id, type })
    },
    footerReference: ({ id = '', type = '' }) => {
      if (sections === 1) references.footers.push({ id, type })
    },
    sectPr: () => {
      sections += 1
    },
    titlePg: (own) => {
      if (sections === 1) references.hasTitlePage = isOn(own)
    }
  }
  let runs = 0
  const inRun = () => runs > 0
  const closed: Record<string, () => void> = {
    p: endParagraph,
    t: () => {
      inText = false
    },
    rPr: () => {
      inRunProperties = false
    },
    tbl: () => writer.endBlock(),
    tc: () => writer.closeCell(),
    tr: () => writer.closeRow()
  }

  readXml(bytes, {
    open: (name, attributes) => {
      const isNote = name === 'footnote' || name === 'endnote'
      if (skipping > 0 || unread.has(name) || (isNote && note && !note(attributes))) skipping += 1
      else {
        if (name === 'r') runs += 1
        opened[name]?.(attributes)
      }
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1
      else {
        if (name === 'r') runs -= 1
        closed[name]?.()
      }
    },
    text: (text) => {
      if (skipping === 0 && inText) write(text)
    }
  })
  while (paragraphs.length > 0) endParagraph()
  return references
}

/** A character by its code in a symbol font; those have bullets, and little else that is read. */
const symbol = (code: string) => {
  const point = Number.parseInt(code, 16)
  if (!Number.isInteger(point) || point < 32 || point > 0xffff) return ''
  return point >= 0xf000 && point <= 0xf0ff ? '•' : String.fromCharCode(point)
}
