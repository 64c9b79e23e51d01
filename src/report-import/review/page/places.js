import { extraction } from './data.js'

/** Where each field stands in the text, by its pointer. */
export const places = new Map()
const collect = (value, pointer) => {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) collect(inner, `${pointer}/${index}`)
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name !== 'spans') collect(inner, `${pointer}/${name}`)
    else if (Array.isArray(inner)) places.set(pointer, inner)
    else for (const [field, spans] of Object.entries(inner)) places.set(`${pointer}/${field}`, spans)
  }
}
collect(extraction, '')

export const sizeOf = (pointer) => places.get(pointer).reduce((sum, { start, end }) => sum + end - start, 0)
export const kindOf = (pointer) =>
  /\/suggested_tags\/\d+$/.test(pointer) ? 'tag' : /\/text$/.test(pointer) ? 'text' : 'data'
