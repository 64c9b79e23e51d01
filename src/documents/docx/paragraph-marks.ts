import { createCounter, depthOfStyle, type Numbering } from './numbering.ts'
import { type Numbered, numberedBy, type readStyles } from './styles.ts'

/** Says the number of each paragraph, in order; its own properties come before those of its style. */
export const createParagraphMarks = (numbering: Numbering, styles: ReturnType<typeof readStyles>) => {
  const counter = createCounter(numbering)
  return ({ list, depth }: Numbered, style: string | undefined): string => {
    const styled = numberedBy(styles, style)
    const own = list ?? styled.list
    // The list 0 takes a paragraph of a numbered style out of its list.
    if (own === undefined || own === '0' || !numbering.lists.has(own)) return ''
    const ofStyle = styled.style === undefined ? undefined : depthOfStyle(numbering, own, styled.style)
    return counter.next(own, depth ?? ofStyle ?? styled.depth ?? 0)
  }
}
