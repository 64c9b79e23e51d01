import { parentPort } from 'node:worker_threads'
import { createTerms } from '#domain/terms.ts'
import { extractDocument } from '#report-import/extract-document.ts'
import { answerExtractions } from '#report-import/extraction-messages.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

/** Reads documents in a thread of its own, where they cannot hold up or take down the service. */
const terms = createTerms(readVocabularies())
answerExtractions(parentPort!, (file) => extractDocument(file, terms))
