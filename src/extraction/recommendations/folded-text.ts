import { fold } from '#domain/words.ts'
import { createFold } from '#extraction/text/fold-clusters.ts'

/** Lower case without diacritics, one kind of quotation mark, apostrophe and dash. */
export const foldText = createFold({
  plain:
    '\\x20-\\x5f\\x61-\\x7e\\u0410-\\u044f\\u0627\\u0628\\u062a-\\u063a\\u0641-\\u0648\\u064a\\u3001-\\u3011\\u4e00-\\u9fff',
  run: (run) => run.toLowerCase(),
  cluster: (cluster) =>
    fold(cluster)
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[‐‑–—−]/g, '-')
      .replace(/[“”„«»]/g, '"')
})
