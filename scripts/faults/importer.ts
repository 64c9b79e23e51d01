import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { importFiles } from '#import/import-files.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { isDatabaseAway } from '#store/unavailable.ts'
import type { Gate } from './gate.ts'
import type { Ledger } from './ledger.ts'
import { rowOf } from './made-up.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'

const laws = 12

/** Loads a file of laws over and over, each time with some that changed; what was interrupted is loaded again. */
export const importAlways = async (
  stage: Stage,
  gate: Gate,
  ledger: Ledger,
  random: Random
): Promise<void> => {
  const { terms, importing } = stage
  const reader = { kinds, terms, validate: createDraftValidator(kinds, terms) }
  const file = join(stage.folder, 'legislation.ndjson')
  const ids = Array.from({ length: laws }, (_, index) => `imported-law-${index + 1}`)

  const importOnce = async () => {
    const sent = ids.map((id) => ledger.send(id, 'published'))
    await writeFile(file, sent.map((one) => `${JSON.stringify(rowOf(one, random))}\n`).join(''))
    try {
      const report = await importFiles(importing.db, reader, [file], { by: 'import' })
      if (report.rows.refused > 0) ledger.complain(`Rows were refused: ${JSON.stringify(report.refused[0])}`)
      for (const one of sent) ledger.acknowledge(one)
    } catch (error) {
      if (!isDatabaseAway(error)) ledger.complain(`The import failed: ${String((error as Error).stack)}`)
    }
    await sleep(random.between(300, 900))
  }
  while (await gate.pass(importOnce));
}
