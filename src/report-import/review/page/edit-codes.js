import { make } from './elements.js'
import { changed } from './field.js'

const optionNode = (code, label) =>
  make('option', { value: code, textContent: label === code ? code : `${label} (${code})` })

export const editCode = (owner, name, list) => {
  const select = make('select', {
    onchange: () => {
      owner[name] = select.value === '' ? null : select.value
      changed(select)
    }
  })
  if (owner[name] === null) select.append(optionNode('', '–'))
  const known = list.some(([code]) => code === owner[name])
  for (const [code, label] of known || owner[name] === null ? list : [[owner[name], owner[name]], ...list])
    select.append(optionNode(code, label))
  select.value = owner[name] ?? ''
  return select
}

export const editCodes = (owner, name, list) => {
  const box = make('div', { className: 'codes' })
  const show = () => {
    box.replaceChildren(
      ...owner[name].map((code, index) =>
        make(
          'span',
          { className: 'chip', title: list.find(([own]) => own === code)?.[1] ?? '' },
          code,
          make('button', {
            type: 'button',
            textContent: '×',
            title: 'Remove',
            onclick: () => {
              owner[name].splice(index, 1)
              show()
              changed(box)
            }
          })
        )
      )
    )
    const add = make('select', {
      onchange: () => {
        owner[name].push(add.value)
        show()
        changed(box)
      }
    })
    add.append(optionNode('', 'add …'), ...list.map(([code, label]) => optionNode(code, label)))
    box.append(add)
  }
  show()
  return box
}
