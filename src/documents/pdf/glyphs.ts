import { OPS } from 'unpdf/pdfjs'
import { multiply } from './matrix.ts'
import type { Piece } from './pieces.ts'

/** What a page draws, as pdf.js says it. */
export interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** A glyph as pdf.js says it; the characters of one are always in the order they are read. */
interface Glyph {
  unicode: string
  width: number
  isSpace: boolean
}

type Matrix = readonly number[]

interface State {
  page: Matrix
  font: number
  fontMatrix: Matrix
  letterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const inThousandths: Matrix = [0.001, 0, 0, 0.001, 0, 0]
const deepest = 1000

const numbers = (value: unknown): number[] =>
  value !== null && typeof value === 'object' && Symbol.iterator in value
    ? [...(value as Iterable<number>)]
    : []

/**
 * Each glyph of a page with its place. pdf.js puts Arabic in reading order run by run and letter by letter, which
 * turns the ligature of lam and alef about, so we do that ourselves and by glyphs.
 */
export const glyphsOf = (
  { fnArray, argsArray }: Drawing,
  viewport: Matrix,
  fontMatrixOf: (name: string) => Matrix | undefined
): Piece[] => {
  const pieces: Piece[] = []
  const saved: State[] = []
  let state: State = {
    page: viewport,
    font: 0,
    fontMatrix: inThousandths,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0
  }
  let line: Matrix = identity
  let text: Matrix = identity

  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const save = () => {
    if (saved.length < deepest) saved.push({ ...state })
  }
  const restore = () => {
    state = saved.pop() ?? state
  }

  const show = (glyphs: readonly (Glyph | number | null)[]) => {
    for (const glyph of glyphs) {
      const { font, stretch } = state
      if (typeof glyph === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-glyph / 1000) * font * stretch, 0])
        continue
      }
      if (glyph === null) continue
      const width = glyph.width * state.fontMatrix[0]! * font
      const spacing = state.letterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const [, , c, d, x, y] = multiply(state.page, multiply(text, [1, 0, 0, 1, 0, state.rise]))
      text = multiply(text, [1, 0, 0, 1, width * stretch, 0])
      const [, , , , end] = multiply(state.page, text)
      text = multiply(text, [1, 0, 0, 1, spacing * stretch, 0])
      const size = Math.hypot(c!, d!) * Math.abs(font)
      if (size > 0 && [x, y, end].every(Number.isFinite) && glyph.unicode !== '')
        pieces.push({
          text: glyph.unicode,
          left: Math.min(x!, end!),
          right: Math.max(x!, end!),
          baseline: y!,
          size
        })
    }
  }

  const steps: Record<number, (args: unknown[]) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => {
      state.page = multiply(state.page, numbers(args))
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      save()
      if (matrix) state.page = multiply(state.page, numbers(matrix))
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginText]: () => {
      line = identity
      text = identity
    },
    [OPS.setFont]: ([name, size]) => {
      state.font = Number(size)
      state.fontMatrix = fontMatrixOf(String(name)) ?? inThousandths
    },
    [OPS.setCharSpacing]: ([value]) => {
      state.letterSpacing = Number(value)
    },
    [OPS.setWordSpacing]: ([value]) => {
      state.wordSpacing = Number(value)
    },
    [OPS.setHScale]: ([value]) => {
      state.stretch = Number(value) / 100
    },
    [OPS.setLeading]: ([value]) => {
      state.leading = Number(value)
    },
    [OPS.setTextRise]: ([value]) => {
      state.rise = Number(value)
    },
    [OPS.moveText]: ([x, y]) => move(Number(x), Number(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = -Number(y)
      move(Number(x), Number(y))
    },
    [OPS.setTextMatrix]: (args) => {
      line = args.length === 1 ? numbers(args[0]) : numbers(args)
      text = line
    },
    [OPS.nextLine]: () => move(0, -state.leading),
    [OPS.showText]: ([glyphs]) => show(glyphs as Glyph[])
  }

  fnArray.forEach((operation, index) => {
    const args = argsArray[index]
    steps[operation]?.(Array.isArray(args) ? args : numbers(args))
  })
  return pieces
}
