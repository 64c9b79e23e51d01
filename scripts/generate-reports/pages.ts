import type { PrintOptions } from './print-options.ts'

type Pages = NonNullable<PrintOptions['pages']>

/** A printed line; `inside` says that the paragraph goes on after it. */
export interface SetLine {
  text: string
  inside: boolean
}

const apart = (left: string, right: string) =>
  `${left}${' '.repeat(Math.max(3, 90 - left.length - right.length))}${right}`

const foot = ({ style, job }: Pages, page: number, last: number) => {
  if (style === 'vienna') return page % 2 ? apart(job, `${page}/${last}`) : apart(`${page}/${last}`, job)
  if (style === 'new-york') return page % 2 ? apart(job, `${page}/${last}`) : apart(`${page}/${last}`, job)
  return page % 2 ? apart(job, String(page)) : apart(String(page), job)
}

const furniture = (pages: Pages, page: number, last: number): string[] => {
  if (pages.style === 'blank') return ['', '']
  const head = page % 2 ? pages.head : `${' '.repeat(70)}${pages.head}`
  const note = pages.footnote && page === 2 ? ['', '__________________', `  ${pages.footnote}`] : []
  return [...note, '', foot(pages, page, last), `\f${head}`, '']
}

const standing = (text: string): SetLine => ({ text, inside: false })

const endingHere = (page: SetLine[]) =>
  page.map((line, index) => (index === page.length - 1 ? { ...line, inside: false } : line))

const goesOnInLowerCase = (line: SetLine, next: SetLine | undefined) =>
  line.inside && !/[.;:!?。；：؟]$/u.test(line.text) && /^\s*[\p{Ll}\p{Lo}]/u.test(next?.text ?? '')

// A page that ends in blank lines only leaves no other sign than the broken sentence.
const mayEnd = (pages: Pages, line: SetLine, next: SetLine | undefined) =>
  pages.style !== 'blank' || goesOnInLowerCase(line, next)

/** The lines with what is printed at the end of each page and the beginning of the next. */
export const paginate = (lines: readonly SetLine[], pages: Pages): SetLine[] => {
  const broken: SetLine[][] = [[]]
  for (const [index, line] of lines.entries()) {
    broken.at(-1)!.push(line)
    if (broken.at(-1)!.length >= pages.lines && mayEnd(pages, line, lines[index + 1])) broken.push([])
  }
  if (broken.at(-1)!.length === 0) broken.pop()
  const last = broken.length
  return broken.flatMap((page, index) => {
    if (index < last - 1) return [...endingHere(page), ...furniture(pages, index + 1, last).map(standing)]
    return pages.style === 'blank' ? page : [...page, ...['', foot(pages, last, last)].map(standing)]
  })
}
