import { readXml } from './read-xml.ts'

/** What numbers a paragraph: a list and how deep in it; each may be left to the style. */
export interface Numbered {
  list?: string
  depth?: number
}

interface Style extends Numbered {
  basedOn?: string
}

/** Reads what `styles.xml` says about numbers, by style. */
export const readStyles = (bytes: Uint8Array | undefined): Map<string, Style> => {
  const styles = new Map<string, Style>()
  if (!bytes) return styles
  let style: Style | undefined
  readXml(bytes, {
    open: (name, { styleId = '', val = '' }) => {
      if (name === 'style') {
        style = {}
        styles.set(styleId, style)
      } else if (!style) return
      else if (name === 'basedOn') style.basedOn = val
      else if (name === 'numId') style.list = val
      else if (name === 'ilvl') style.depth = Number(val)
    }
  })
  return styles
}

const longestChain = 20

/** What a style says about numbers, or the nearest one that it is based on. */
export const numberedBy = (
  styles: ReadonlyMap<string, Style>,
  style: string | undefined
): Numbered & { style?: string } => {
  let name = style
  for (let step = 0; name !== undefined && step < longestChain; step++) {
    const own = styles.get(name)
    if (own?.list !== undefined) return { style: name, ...own }
    name = own?.basedOn
  }
  return {}
}
