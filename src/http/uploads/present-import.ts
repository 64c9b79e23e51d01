import type { StoredImport } from '#store/imports.ts'

const noRows = { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 }

/** What was kept of the rows, as far as an answer has it. */
interface Report {
  rows: object
  records: object
  files: object[]
  alike: number
  written: boolean
}

const nothing: Report = {
  rows: noRows,
  records: { created: 0, updated: 0, unchanged: 0, withdrawn: 0 },
  files: [],
  alike: 0,
  written: false
}

/** An import as an answer. */
export const presentImport = ({ caller, report, bytes, bytesRead, ...rest }: StoredImport) => {
  const { rows, records, files, alike, written } = (report as Report | null) ?? nothing
  return {
    ...rest,
    createdBy: caller.name,
    progress: { bytes, bytesRead, share: bytes === 0 ? 1 : Math.min(1, bytesRead / bytes) },
    written,
    rows,
    records,
    files,
    alike
  }
}
