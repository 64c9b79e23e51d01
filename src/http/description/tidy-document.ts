interface Parameter {
  in: string
  required?: boolean
  name: string
  schema: Record<string, unknown>
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

interface Document {
  paths: Record<string, Record<string, { parameters?: Parameter[] }>>
}

/** Our own marks mean nothing to others. */
const withoutMarks = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (name, part) => (name === 'x-words' ? undefined : part)))

/**
 * The reference page fills its form with the examples of parameters: all of them at once find nothing. Those of
 * optional filters stand in the schema instead, where they are read but not filled in.
 */
const withExampleInSchema = ({ example, examples, ...parameter }: Parameter): Parameter => {
  const values = examples ? Object.values(examples).map(({ value }) => value) : [example]
  if (values[0] === undefined) return parameter
  if (parameter.required || parameter.name === 'q') return { ...parameter, example: values[0] }
  return { ...parameter, schema: { ...parameter.schema, examples: values } }
}

const pathFirst = (a: Parameter, b: Parameter) => Number(b.in === 'path') - Number(a.in === 'path')

/** The description as its readers want it, of what the route schemas gave. */
export const tidyDocument = (described: object): object => {
  const document = withoutMarks(described) as Document
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    if (operation.parameters)
      operation.parameters = operation.parameters.map(withExampleInSchema).sort(pathFirst)
  }
  return document
}
