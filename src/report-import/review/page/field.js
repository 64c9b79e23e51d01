import { make } from './elements.js'
import { fields, toSource } from './follow.js'
import { places } from './places.js'

export const nameNode = (name, pointer) =>
  places.get(pointer)?.length
    ? make('button', {
        type: 'button',
        className: 'name',
        textContent: name,
        onclick: () => toSource(pointer)
      })
    : make('span', { className: 'name', textContent: name })

export const field = (name, pointer, content) => {
  const element = make('div', { className: 'field' }, nameNode(name, pointer), content)
  element.dataset.pointer = pointer
  fields.set(pointer, element)
  return element
}
export const changed = (element) => element.closest('.field')?.classList.add('changed')
