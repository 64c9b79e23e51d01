/** Longer rows are refused, so that memory stays bounded whatever the file. */
export const longestText = 16 * 1024 * 1024

export const tooLong = `is longer than ${longestText / 1024 / 1024} MiB`

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of bytes, or nothing where they are not UTF-8. */
export const decodeUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
