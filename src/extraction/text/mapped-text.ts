import type { Span } from '#extraction/extraction.ts'

/** A stretch of a text and where it comes from: unit for unit when both are as long, else as a whole. */
interface Piece {
  at: number
  length: number
  start: number
  end: number
}

const cut = (piece: Piece, start: number, end: number): Piece => {
  const from = Math.max(piece.at, start)
  const to = Math.min(piece.at + piece.length, end)
  const isExact = piece.length === piece.end - piece.start
  const origin = isExact ? piece.start + from - piece.at : piece.start
  return { at: from, length: to - from, start: origin, end: isExact ? origin + to - from : piece.end }
}

/** What may lie between two stretches that a reader takes for one: one end of a line, and signs that do not show. */
const unseen = /^[\p{Cf}\u0640‐-]?[^\S\n\f]*\n?[^\S\n\f]*\p{Cf}?$/u

/** A text read out of a raw one, which knows where each part of it stood there. */
export class MappedText {
  readonly text: string
  readonly #raw: string
  readonly #pieces: readonly Piece[]

  private constructor(raw: string, text: string, pieces: readonly Piece[]) {
    this.#raw = raw
    this.text = text
    this.#pieces = pieces
  }

  static of(raw: string, start = 0, end = raw.length): MappedText {
    const text = raw.slice(start, end)
    return new MappedText(raw, text, text ? [{ at: 0, length: text.length, start, end }] : [])
  }

  /** Texts in a row; strings come from nowhere. */
  static join(parts: readonly (MappedText | string)[]): MappedText {
    let [raw, text] = ['', '']
    const pieces: Piece[] = []
    for (const part of parts) {
      if (typeof part === 'string') text += part
      else {
        for (const piece of part.#pieces) pieces.push({ ...piece, at: piece.at + text.length })
        raw ||= part.#raw
        text += part.text
      }
    }
    return new MappedText(raw, text, pieces)
  }

  /** First piece that ends after the offset. */
  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#pieces.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const { at, length } = this.#pieces[middle]!
      if (at + length > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  #within(start: number, end: number): Piece[] {
    const found: Piece[] = []
    for (let index = this.#firstAfter(start); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index]!
      if (piece.at >= end) break
      found.push(cut(piece, start, end))
    }
    return found
  }

  slice(start: number, end = this.text.length): MappedText {
    const pieces = this.#within(start, end).map((piece) => ({ ...piece, at: piece.at - start }))
    return new MappedText(this.#raw, this.text.slice(start, end), pieces)
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length
    const end = this.text.trimEnd().length
    return start === 0 && end === this.text.length ? this : this.slice(start, Math.max(start, end))
  }

  /** The same with what a global pattern finds replaced. */
  replace(
    pattern: RegExp,
    replacement: string | ((found: RegExpExecArray, slice: MappedText) => MappedText | string)
  ): MappedText {
    const parts: (MappedText | string)[] = []
    let done = 0
    for (const found of this.text.matchAll(pattern)) {
      const end = found.index + found[0].length
      const part = this.slice(found.index, end)
      const put = typeof replacement === 'string' ? replacement : replacement(found, part)
      parts.push(this.slice(done, found.index), typeof put === 'string' ? part.#read(put) : put)
      done = end
    }
    return done === 0 && parts.length === 0 ? this : MappedText.join([...parts, this.slice(done)])
  }

  /** This text read as another one. */
  #read(text: string): MappedText {
    const [first, last] = [this.#pieces[0], this.#pieces.at(-1)]
    if (!first || !last || text === '') return new MappedText(this.#raw, text, [])
    return new MappedText(this.#raw, text, [
      { at: 0, length: text.length, start: first.start, end: last.end }
    ])
  }

  /** Stretches of the raw text, one for each unbroken part; none for what was never printed. */
  originOf(start = 0, end = this.text.length): Span[] {
    const spans: Span[] = []
    for (const piece of this.#within(start, end)) {
      const last = spans.at(-1)
      if (last && piece.start >= last.end && this.#isUnbroken(last.end, piece.start)) last.end = piece.end
      else spans.push({ start: piece.start, end: piece.end })
    }
    return spans
  }

  /** Whether a page ended inside: something with an end of a line in it was left out. */
  isBroken(): boolean {
    const spans = this.originOf()
    return spans.some(
      (span, at) => at > 0 && /[\n\r\f]/.test(this.#raw.slice(spans[at - 1]!.end, span.start))
    )
  }

  #isUnbroken(from: number, to: number): boolean {
    // Page furniture is longer than the indent of a line.
    return to - from < 200 && unseen.test(this.#raw.slice(from, to))
  }
}
