import {
  type RouteDefinition,
  type Serializer,
  type SerializerFactory,
  SerializerSelector
} from '@fastify/fast-json-stringify-compiler'

/**
 * Compiles what writes an answer when such an answer is first sent, and once for all routes that share its schema:
 * all of them at the start cost three seconds, most for problems that nobody will see.
 */
export const compileSerializersLazily = (): SerializerFactory => {
  const build = SerializerSelector()
  return (sharedSchemas, options) => {
    const compile = build(sharedSchemas, options)
    const bySchema = new Map<string, Serializer>()
    const serializerOf = (route: RouteDefinition): Serializer => {
      const schema = JSON.stringify(route.schema)
      const serialize = bySchema.get(schema) ?? compile(route)
      bySchema.set(schema, serialize)
      return serialize
    }
    return (route) => {
      let serialize: Serializer | undefined
      return (answer) => {
        serialize ??= serializerOf(route)
        return serialize(answer)
      }
    }
  }
}
