import type { FastifySchemaCompiler } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Failure } from '#domain/failure.ts'
import { schemaFaults, unknownField } from '#domain/schema-faults.ts'
import { unknownParameter } from './validation-faults.ts'

/**
 * For operations with a JSON body: nothing in it is taken for what it is not ("5" for 5), and each fault is named
 * by its pointer. Parameters of such an operation must be texts, or be read by its handler.
 */
export const strictValidation: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema)
  const known = Object.keys((schema as Partial<TObject>).properties ?? {})
  return (value: unknown) => {
    if (validator.Check(value)) return { value }
    const faults = schemaFaults(known, value, validator.Errors(value))
    if (httpPart === 'body') return { error: new Failure('invalid-body', 'The body is not valid.', faults) }
    const named = faults.map(({ pointer = '', ...fault }) => ({
      parameter: pointer.slice(1),
      ...fault,
      ...(fault.detail === unknownField ? { detail: unknownParameter } : {})
    }))
    return { error: new Failure('invalid-parameter', 'A parameter was not understood.', named) }
  }
}

/** The same of all but the body, which is judged where it is read. */
export const validationButOfBody: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'body' ? () => true : strictValidation(route)
