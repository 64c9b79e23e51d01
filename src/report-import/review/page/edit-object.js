import { blanks, options } from './data.js'
import { editCode, editCodes } from './edit-codes.js'
import { editSuggestions } from './edit-suggestions.js'
import { editLines, editWords } from './edit-words.js'
import { make } from './elements.js'
import { changed, field } from './field.js'
import { fields } from './follow.js'

const isCodes = (pointer) => Object.keys(options).find((end) => pointer.endsWith(`/${end}`))

export const flagNodes = (owner) =>
  make(
    'div',
    { className: 'codes' },
    ...owner.flags.map((flag) => make('span', { className: 'flag', textContent: flag }))
  )

export const editList = (owner, name, pointer) => {
  const box = make('div', { className: 'items' })
  const blank = blanks[name]
  const show = () => {
    box.replaceChildren(
      ...owner[name].map((element, index) => {
        const own = `${pointer}/${index}`
        const item = make(
          'div',
          { className: 'item' },
          make('button', {
            type: 'button',
            className: 'remove',
            textContent: 'remove',
            onclick: () => {
              owner[name].splice(index, 1)
              show()
              changed(box)
            }
          }),
          ...editObject(element, own)
        )
        fields.set(own, item)
        return item
      })
    )
    if (blank)
      box.append(
        make('button', {
          type: 'button',
          textContent: 'add',
          onclick: () => {
            owner[name].push(structuredClone(blank))
            show()
            changed(box)
          }
        })
      )
  }
  show()
  return box
}

export const editObject = (owner, pointer) =>
  Object.keys(owner)
    // What was printed stands in the source.
    .filter((name) => name !== 'spans' && name !== 'text_as_printed')
    .map((name) => {
      const own = `${pointer}/${name}`
      const value = owner[name]
      const codes = isCodes(own)
      if (name === 'flags') return field(name, own, flagNodes(owner))
      if (name === 'suggested_tags') return field('suggested tags', own, editSuggestions(owner, own))
      if (Array.isArray(value) && codes) return field(name, own, editCodes(owner, name, options[codes]))
      if (codes) return field(name, own, editCode(owner, name, options[codes]))
      if (Array.isArray(value) && (value.some((one) => typeof one === 'object') || blanks[name]))
        return field(name, own, editList(owner, name, own))
      if (Array.isArray(value)) return field(name, own, editLines(owner, name))
      if (typeof value === 'boolean') {
        const box = make('input', { type: 'checkbox', checked: value })
        box.onchange = () => {
          owner[name] = box.checked
          changed(box)
        }
        return field(name, own, box)
      }
      if (typeof value === 'object' && value !== null)
        return field(name, own, make('div', { className: 'item' }, ...editObject(value, own)))
      return field(name, own, editWords(owner, name))
    })
