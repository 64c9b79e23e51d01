import Type from 'typebox'

/** The query of an operation that takes none: whatever is given is refused by name. */
export const noParameters = Type.Object({}, { additionalProperties: false })
