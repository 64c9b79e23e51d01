import { blanks, model } from './data.js'
import { editObject } from './edit-object.js'
import { make } from './elements.js'
import { fields } from './follow.js'
import { section } from './section.js'

export const showRecommendations = () => {
  const box = make('div')
  const show = () => {
    box.replaceChildren(
      ...model.recommendations.map((own, index) => {
        const pointer = `/recommendations/${index}`
        const element = section(
          `${own.label ?? own.number} (${index + 1} of ${model.recommendations.length})`,
          `recommendation${own.flags.length > 0 ? ' has-flags' : ''}`,
          ...editObject(own, pointer),
          make('button', {
            type: 'button',
            textContent: 'This is no recommendation: remove it',
            onclick: () => {
              model.recommendations.splice(index, 1)
              show()
            }
          })
        )
        fields.set(pointer, element)
        return element
      }),
      make('button', {
        type: 'button',
        textContent: 'Add a recommendation that was missed',
        onclick: () => {
          model.recommendations.push(structuredClone(blanks.recommendations))
          show()
        }
      })
    )
  }
  show()
  return box
}
