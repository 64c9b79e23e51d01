import { make } from './elements.js'
import { changed } from './field.js'

export const editWords = (owner, name) => {
  const before = owner[name]
  const long = typeof before === 'string' && before.length > 70
  const input = make(long ? 'textarea' : 'input', { value: before ?? '', dir: 'auto' })
  if (long) input.rows = Math.min(14, Math.ceil(before.length / 62) + 1)
  if (typeof before === 'number') input.type = 'number'
  const numeric = typeof before === 'number' || /paragraph|meeting/.test(name)
  input.oninput = () => {
    const value = input.value
    if (value === '') owner[name] = before === null || numeric ? null : ''
    else owner[name] = numeric && /^\d+$/.test(value) ? Number(value) : value
    changed(input)
  }
  return input
}

export const editLines = (owner, name) => {
  const numeric = owner[name].length > 0 && owner[name].every((one) => typeof one === 'number')
  const input = make('textarea', {
    value: owner[name].join('\n'),
    rows: Math.min(6, owner[name].length + 1),
    dir: 'auto'
  })
  input.oninput = () => {
    const lines = input.value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    owner[name] = numeric ? lines.map(Number) : lines
    changed(input)
  }
  return input
}
