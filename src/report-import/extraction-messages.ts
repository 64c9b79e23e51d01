import type { MessagePort } from 'node:worker_threads'
import { Failure, type FailureCode, type Fault } from '#domain/failure.ts'
import type { DocumentFile, ExtractedDocument } from './contract.ts'

/** What a worker answers: the document, a refusal, or a defect. */
export type ExtractionMessage =
  | { document: ExtractedDocument }
  | { refusal: { code: FailureCode; message: string; faults: Fault[] } }
  | { defect: string }

/** Answers each file that arrives at a port; errors lose their type on the way, so they are sent as data. */
export const answerExtractions = (
  port: MessagePort,
  extract: (file: DocumentFile) => Promise<ExtractedDocument>
): void => {
  const answer = async (file: DocumentFile): Promise<ExtractionMessage> => {
    try {
      return { document: await extract(file) }
    } catch (error) {
      if (error instanceof Failure)
        return { refusal: { code: error.code, message: error.message, faults: error.faults } }
      return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  port.on('message', (file: DocumentFile) => {
    void answer(file).then((message) => port.postMessage(message))
  })
}

/** The document of an answer; throws the refusal or the defect. */
export const documentOf = (message: ExtractionMessage): ExtractedDocument => {
  if ('document' in message) return message.document
  if ('refusal' in message) {
    const { code, message: detail, faults } = message.refusal
    throw new Failure(code, detail, faults)
  }
  throw new Error(message.defect)
}
