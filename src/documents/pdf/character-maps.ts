import { readFile } from 'node:fs/promises'

const folder = new URL('./cmaps/', import.meta.url)

/** Hands pdf.js the tables of Chinese character codes that it needs where a file has none of its own. */
export class CharacterMaps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (!/^[A-Za-z0-9-]+\.bcmap$/.test(filename)) throw new Error(`There is no character map ${filename}.`)
    return new Uint8Array(await readFile(new URL(filename, folder)))
  }
}
