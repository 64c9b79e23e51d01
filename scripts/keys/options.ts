import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'
import type { KeyRequest } from '#domain/key-grant.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import { defaultOverlapHours, longestOverlapHours } from '#store/api-keys.ts'

/** What to do with which key. */
export type KeysCommand =
  | { action: 'create'; request: KeyRequest }
  | { action: 'list' }
  | { action: 'revoke'; id: string }
  | { action: 'rotate'; id: string; overlapHours: number }

const actions = ['create', 'list', 'revoke', 'rotate']

const wrong = (message: string) => new Failure('invalid-parameter', message)

const idOf = (names: string[]) => {
  const [id, ...others] = names
  if (id === undefined || others.length > 0) throw wrong('Name one key by its id, as `list` shows it.')
  // The whole key is understood too: whoever revokes one in a hurry has it at hand.
  return /^lexatlas_([0-9A-Za-z]+)_/.exec(id)?.[1] ?? id
}

/** Reads the command line; whatever is wrong with it is named before anything is opened. */
export const readCommand = (args: string[]): KeysCommand => {
  const [action, ...rest] = args
  const strings = { type: 'string', multiple: true, default: [] as string[] } as const
  switch (action) {
    case 'create': {
      const { values } = parseArgs({
        args: rest,
        options: { name: { type: 'string' }, scope: strings, country: strings, expires: { type: 'string' } }
      })
      if (!values.name) throw wrong('--name says who will hold the key.')
      const list = (given: string[]) => given.flatMap((one) => one.split(',').filter(Boolean))
      return {
        action,
        request: {
          name: values.name,
          scopes: list(values.scope),
          // A name may hold a comma itself ("Korea, Republic of"), so each is given apart.
          countries: values.country,
          expiresAt: values.expires
        }
      }
    }
    case 'list':
      parseArgs({ args: rest, options: {} })
      return { action }
    case 'revoke':
      return { action, id: idOf(parseArgs({ args: rest, allowPositionals: true }).positionals) }
    case 'rotate': {
      const { values, positionals } = parseArgs({
        args: rest,
        allowPositionals: true,
        options: { overlap: { type: 'string', default: String(defaultOverlapHours) } }
      })
      const overlapHours = Number(values.overlap)
      if (!(overlapHours >= 0 && overlapHours <= longestOverlapHours) || values.overlap === '')
        throw wrong(`--overlap is a number of hours up to ${longestOverlapHours}.`)
      return { action, id: idOf(positionals), overlapHours }
    }
    default: {
      const near = nearestWord(action ?? '', actions)
      throw wrong(
        action === undefined
          ? 'Say what to do.'
          : `There is no "${quotable(action)}"${near ? ` (did you mean ${near}?)` : ''}.`
      )
    }
  }
}
