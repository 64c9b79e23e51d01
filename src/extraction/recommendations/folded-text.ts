import { fold } from '#domain/words.ts'

/** A text as patterns read it, and where each unit of it stood. */
export interface FoldedText {
  text: string
  /** Offset in the text that was folded, for each unit and for the end. */
  at: number[]
}

// Folding costs most of reading a Chinese text, and its signs come again.
const mostClusters = 20_000
const foldedClusters = new Map<string, string>()

const foldCluster = (cluster: string): string => {
  const known = foldedClusters.get(cluster)
  if (known !== undefined) return known
  const folded = fold(cluster)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[“”„«»]/g, '"')
  if (foldedClusters.size === mostClusters) foldedClusters.clear()
  if (cluster.length <= longestCluster) foldedClusters.set(cluster, folded)
  return folded
}
const longestCluster = 8

/** Lower case without diacritics, one kind of quotation mark, apostrophe and dash. */
export const foldText = (original: string): FoldedText => {
  let text = ''
  const at: number[] = []
  // Letters with their marks, for й is no и with a mark.
  for (const found of original.matchAll(/[^\p{M}]\p{M}*|\p{M}/gu)) {
    const folded = foldCluster(found[0])
    for (let unit = 0; unit < folded.length; unit++) at.push(found.index)
    text += folded
  }
  at.push(original.length)
  return { text, at }
}
