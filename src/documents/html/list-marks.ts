import { letters } from '#documents/counting.ts'
import { writeRoman } from '#domain/numerals.ts'

type Attributes = Record<string, string>

/** A list that is open: the number of its next item, and how a number is written. */
interface List {
  next: number
  mark: (number: number) => string
}

const inNumbers = (number: number) => `${number}.`

/** By the `type` of a list and by the `list-style-type` of its style. */
const marks: Record<string, (number: number) => string> = {
  '1': inNumbers,
  a: (number) => `${letters(number)}.`,
  A: (number) => `${letters(number).toUpperCase()}.`,
  i: (number) => `${writeRoman(number).toLowerCase()}.`,
  I: (number) => `${writeRoman(number)}.`,
  disc: () => '•',
  none: () => ''
}
const styles: Record<string, string> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  none: 'none',
  disc: 'disc',
  circle: 'disc',
  square: 'disc'
}

const styled = ({ style = '' }: Attributes) => {
  const name = /list-style(?:-type)?\s*:[^;]*?([a-z]+(?:-[a-z]+)?)/i.exec(style)?.[1]?.toLowerCase()
  return name === undefined ? undefined : styles[name]
}

const numberOf = (text: string | undefined) => {
  const number = Number(text?.trim() || Number.NaN)
  return Number.isSafeInteger(number) ? number : undefined
}

const bullet = () => '•'

/** Writes the numbers that a browser draws before the items of lists. */
export const createListMarks = () => {
  const lists: List[] = []
  return {
    open: (name: string, attributes: Attributes) => {
      const type = styled(attributes) ?? attributes.type ?? ''
      lists.push({
        next: numberOf(attributes.start) ?? 1,
        mark: marks[type] ?? (name === 'ol' ? inNumbers : bullet)
      })
    },
    close: () => void lists.pop(),
    /** The mark of the next item; empty where it has none. */
    next: (attributes: Attributes): string => {
      const list = lists.at(-1)
      if (!list) return bullet()
      const number = numberOf(attributes.value) ?? list.next
      list.next = number + 1
      const own = styled(attributes)
      return (own === undefined ? list.mark : marks[own]!)(number)
    }
  }
}
