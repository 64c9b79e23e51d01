/** The encodings texts come in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/** What separates the columns of a table of text, by what it is called. */
export const delimiters = { ',': ',', ';': ';', '|': '|', tab: '\t' } as const

/** Works on what was sent to be imported. */
export interface Importer {
  /** Says that there is something to do; it would be found a moment later all the same. */
  wake(): void
  /** Rows it has worked on since it was started, by what became of them; without those of dry runs. */
  rows(): Readonly<Record<'created' | 'updated' | 'unchanged' | 'refused', number>>
}
