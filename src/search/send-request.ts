import type { Dispatcher } from 'undici'

/** Answers of a search server are some kilobytes of JSON, wanted whole. */
interface Answer {
  status: number
  text: string
}

/**
 * Sends a request and reads the whole answer. Less than `request` of undici does: no stream is made of each answer,
 * which took as long as all else on this side of a search.
 */
export const sendRequest = (
  dispatcher: Dispatcher,
  options: Omit<Dispatcher.DispatchOptions, 'origin'>,
  signal?: AbortSignal
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let status = 0
    let under: Dispatcher.DispatchController | undefined
    const abort = () => {
      under?.abort(signal!.reason)
      // Before it is sent there is nobody else to tell.
      reject(signal!.reason)
    }
    const ended = () => signal?.removeEventListener('abort', abort)
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort, { once: true })
    dispatcher.dispatch(options, {
      onRequestStart: (controller) => {
        under = controller
        if (signal?.aborted) controller.abort(signal.reason)
      },
      onResponseStart: (_controller, statusCode) => {
        status = statusCode
      },
      onResponseData: (_controller, chunk) => {
        chunks.push(chunk)
      },
      onResponseEnd: () => {
        ended()
        resolve({ status, text: (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString() })
      },
      onResponseError: (_controller, error) => {
        ended()
        reject(error)
      }
    })
  })
