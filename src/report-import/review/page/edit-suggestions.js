import { labels } from './data.js'
import { make } from './elements.js'
import { changed, nameNode } from './field.js'
import { fields } from './follow.js'

export const editSuggestions = (owner, pointer) =>
  make(
    'div',
    { className: 'items' },
    ...owner.suggested_tags.map((tag, index) => {
      const own = `${pointer}/${index}`
      const choice = (text, accepted) => {
        const radio = make('input', {
          type: 'radio',
          name: own,
          checked: tag.accepted === accepted,
          onchange: () => {
            if (accepted === undefined) delete tag.accepted
            else tag.accepted = accepted
            changed(radio)
          }
        })
        return make('label', {}, radio, text)
      }
      const element = make(
        'div',
        { className: 'suggestion field' },
        nameNode(`${labels[`${tag.scheme} ${tag.code}`] ?? tag.code}`, own),
        make(
          'span',
          { className: 'suggestion' },
          make('q', { textContent: tag.words.join(' … '), dir: 'auto' }),
          choice('accept', true),
          choice('drop', false),
          choice('leave open', undefined)
        )
      )
      fields.set(own, element)
      return element
    })
  )
