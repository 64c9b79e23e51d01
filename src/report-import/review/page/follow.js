/** By pointer: what shows a field in the text, and what shows it among the fields. */
export const marks = new Map()
export const fields = new Map()

const cool = () => {
  for (const element of document.querySelectorAll('.hot')) element.classList.remove('hot')
}
export const toSource = (pointer) => {
  cool()
  const own = marks.get(pointer) ?? []
  for (const mark of own) mark.classList.add('hot')
  own[0]?.scrollIntoView({ block: 'center' })
}
export const toField = (pointer) => {
  cool()
  for (const mark of marks.get(pointer) ?? []) mark.classList.add('hot')
  // A field that shows nothing of its own stands inside the nearest that does.
  let at = pointer
  while (at && !fields.has(at)) at = at.slice(0, at.lastIndexOf('/'))
  const field = fields.get(at)
  for (let inside = field; inside; inside = inside.parentElement)
    if (inside.tagName === 'DETAILS') inside.open = true
  field?.classList.add('hot')
  field?.scrollIntoView({ block: 'center' })
}
