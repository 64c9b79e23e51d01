import { source } from './data.js'
import { $, make } from './elements.js'
import { marks } from './follow.js'
import { kindOf, places, sizeOf } from './places.js'

export const showSource = () => {
  const events = []
  for (const [pointer, spans] of places)
    for (const { start, end } of spans)
      if (start < end && end <= source.text.length) events.push([start, 1, pointer], [end, 0, pointer])
  events.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const open = new Map()
  let at = 0
  const write = (to) => {
    if (to <= at) return
    const words = source.text.slice(at, to)
    at = to
    const pointers = [...open.keys()].sort((a, b) => sizeOf(a) - sizeOf(b))
    if (pointers.length === 0) return $('source').append(words)
    const mark = make('mark', { className: kindOf(pointers[0]), textContent: words })
    mark.dataset.pointer = pointers[0]
    mark.title = pointers[0]
    for (const pointer of pointers) marks.set(pointer, [...(marks.get(pointer) ?? []), mark])
    $('source').append(mark)
  }
  for (const [place, opens, pointer] of events) {
    write(place)
    const count = (open.get(pointer) ?? 0) + (opens ? 1 : -1)
    if (count > 0) open.set(pointer, count)
    else open.delete(pointer)
  }
  write(source.text.length)
}
