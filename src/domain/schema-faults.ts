import { type Fault, quotable } from './failure.ts'
import { pointerTo, quotablePointer, valueAt } from './json-pointer.ts'
import { nearestWord } from './nearest-word.ts'
import { nearestDate, partialDatePattern } from './partial-date.ts'
import { patternWords } from './pattern-words.ts'

type SchemaError = { keyword: string; instancePath: string; message: string; params: Record<string, unknown> }

/** What is said of a field that the schema has not. */
export const unknownField = 'is not a field here'

/** What a schema's errors (TypeBox) say of a value, in the words of its caller; `known` are its own fields. */
export const schemaFaults = (
  known: readonly string[],
  candidate: unknown,
  errors: readonly object[]
): Fault[] => {
  const unknown = (pointer: string): Fault => {
    const name = pointer.slice(1)
    const near = nearestWord(name, name.includes('/') ? [] : known)
    return { pointer, detail: unknownField, ...(near === undefined ? {} : { suggestion: near }) }
  }
  return (errors as SchemaError[]).flatMap(({ keyword, instancePath, message, params }): Fault[] => {
    // One such error names each unknown field; their summary comes later, and past eight errors never.
    if (keyword === 'boolean') return [unknown(quotablePointer(instancePath))]
    if (keyword === 'additionalProperties') return []
    if (keyword === 'required') {
      return (params.requiredProperties as string[]).map((field) => ({
        pointer: pointerTo(instancePath, field),
        detail: 'is missing'
      }))
    }
    const allowed = params.allowedValues
    const list = Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''
    const pointer = quotablePointer(instancePath)
    const given = valueAt(candidate, instancePath)
    // A row made into a record leaves out what it has not by saying that it is undefined.
    if (given === undefined) return [{ pointer, detail: 'is missing' }]
    const near =
      typeof given !== 'string'
        ? undefined
        : params.pattern === partialDatePattern
          ? nearestDate(given)
          : nearestWord(given, Array.isArray(allowed) ? allowed : [])
    return [
      {
        pointer,
        value: quotable(given),
        detail: patternWords.get(String(params.pattern)) ?? `${message}${list}`,
        ...(near === undefined ? {} : { suggestion: near })
      }
    ]
  })
}
