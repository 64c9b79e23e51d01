import { writeFile } from 'node:fs/promises'
import { describedApi, documentFile } from './openapi/document.ts'

await writeFile(documentFile, await describedApi())
