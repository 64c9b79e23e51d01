/** Where each unit of a text that was made of another one stood in it. */
export interface Folded {
  text: string
  /** Offset in the source of a unit of the text; that of its end is the length of the source. */
  at(index: number): number
}

/** How a text is folded: runs of plain characters as a whole and to the same length, letters with their marks each. */
interface Folding {
  /** Of one character that `run` folds, as in a class of a pattern. */
  plain: string
  run: (run: string) => string
  cluster: (cluster: string) => string
}

/** Offsets of the stretches two texts share, as they begin in one and the other; a cluster counts as its beginning. */
const offsetsOf =
  (own: readonly number[], there: readonly number[], isRun: readonly boolean[]) => (index: number) => {
    let [low, high] = [0, own.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (own[middle]! <= index) low = middle
      else high = middle - 1
    }
    return there[low]! + (isRun[low] ? index - own[low]! : 0)
  }

/** A way to fold texts, which remembers the last one: several readers look for different things in the same. */
export const createFold = ({ plain, run, cluster }: Folding): ((source: string) => Folded) => {
  // Letters with their marks, for й is no и with a mark.
  const parts = new RegExp(`([${plain}]+(?!\\p{M}))|\\P{M}\\p{M}*|\\p{M}+`, 'gu')
  const clusters = new Map<string, string>()
  const foldCluster = (printed: string): string => {
    const known = clusters.get(printed)
    if (known !== undefined) return known
    const folded = cluster(printed)
    if (clusters.size >= mostClusters) clusters.clear()
    if (printed.length <= longestCluster) clusters.set(printed, folded)
    return folded
  }
  let last: { source: string; folded: Folded } | undefined
  return (source) => {
    if (last?.source === source) return last.folded
    let text = ''
    const [own, there, isRun]: [number[], number[], boolean[]] = [[0], [0], [true]]
    for (const { 0: printed, 1: plainRun, index } of source.matchAll(parts)) {
      own.push(text.length)
      there.push(index)
      isRun.push(plainRun !== undefined)
      text += plainRun === undefined ? foldCluster(printed) : run(plainRun)
    }
    const offset = offsetsOf(own, there, isRun)
    const folded = { text, at: (index: number) => (index >= text.length ? source.length : offset(index)) }
    last = { source, folded }
    return folded
  }
}

const mostClusters = 20_000
const longestCluster = 8

/** A folded text without some stretches of it. */
export const withoutStretches = ({ text, at }: Folded, stretches: RegExp): Folded => {
  const found = [...text.matchAll(stretches)]
  if (found.length === 0) return { text, at }
  const [own, there, isRun]: [number[], number[], boolean[]] = [[0], [0], [true]]
  let kept = ''
  let from = 0
  for (const { 0: printed, index } of found) {
    kept += text.slice(from, index)
    from = index + printed.length
    own.push(kept.length)
    there.push(from)
    isRun.push(true)
  }
  kept += text.slice(from)
  const offset = offsetsOf(own, there, isRun)
  return { text: kept, at: (index) => at(index >= kept.length ? text.length : offset(index)) }
}
