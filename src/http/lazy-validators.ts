import AjvCompiler, { type RouteDefinition, type ValidatorFactory } from '@fastify/ajv-compiler'

/** What fastify calls with a part of a request; why it was refused stands at the function. */
interface Validate {
  (value: unknown): unknown
  errors?: unknown
}

/**
 * Compiles what judges a part of a request when the first such request comes, and once for all routes that share its
 * schema: all of them at the start cost a second.
 */
export const compileValidatorsLazily = (): ValidatorFactory => {
  const build = AjvCompiler()
  return ((sharedSchemas, options) => {
    let compile: ((route: RouteDefinition) => Validate) | undefined
    const bySchema = new Map<string, Validate>()
    const validatorOf = (route: RouteDefinition): Validate => {
      compile ??= build(sharedSchemas, options) as unknown as (route: RouteDefinition) => Validate
      const schema = JSON.stringify(route.schema)
      const validate = bySchema.get(schema) ?? compile(route)
      bySchema.set(schema, validate)
      return validate
    }
    return (route: RouteDefinition): Validate => {
      let validate: Validate | undefined
      const judge: Validate = (value) => {
        validate ??= validatorOf(route)
        const isValid = validate(value)
        judge.errors = validate.errors
        return isValid
      }
      return judge
    }
  }) as ValidatorFactory
}
