// Runs in the browser, from a file: without network, without libraries. Whatever a document says becomes text
// nodes and values of fields, never markup.
const { extraction, source, options, labels, blanks } = JSON.parse(
  document.getElementById('data').textContent
)
const model = structuredClone(extraction)
const $ = (id) => document.getElementById(id)

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

// Where each field stands in the text, by its pointer.
const places = new Map()
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

const sizeOf = (pointer) => places.get(pointer).reduce((sum, { start, end }) => sum + end - start, 0)
const kindOf = (pointer) =>
  /\/suggested_tags\/\d+$/.test(pointer) ? 'tag' : /\/text$/.test(pointer) ? 'text' : 'data'

const marks = new Map()
const showSource = () => {
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

const cool = () => {
  for (const element of document.querySelectorAll('.hot')) element.classList.remove('hot')
}
const toSource = (pointer) => {
  cool()
  const own = marks.get(pointer) ?? []
  for (const mark of own) mark.classList.add('hot')
  own[0]?.scrollIntoView({ block: 'center' })
}
const fields = new Map()
const toField = (pointer) => {
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

const direction = model.metadata.language === 'ar' ? 'rtl' : 'ltr'
const isCodes = (pointer) => Object.keys(options).find((end) => pointer.endsWith(`/${end}`))
const nameNode = (name, pointer) =>
  places.get(pointer)?.length
    ? make('button', {
        type: 'button',
        className: 'name',
        textContent: name,
        onclick: () => toSource(pointer)
      })
    : make('span', { className: 'name', textContent: name })

const field = (name, pointer, content) => {
  const element = make('div', { className: 'field' }, nameNode(name, pointer), content)
  element.dataset.pointer = pointer
  fields.set(pointer, element)
  return element
}
const changed = (element) => element.closest('.field')?.classList.add('changed')

const optionNode = (code, label) =>
  make('option', { value: code, textContent: label === code ? code : `${label} (${code})` })

const editCode = (owner, name, list) => {
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

const editCodes = (owner, name, list) => {
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

const editWords = (owner, name) => {
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

const editLines = (owner, name) => {
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

const flagNodes = (owner) =>
  make(
    'div',
    { className: 'codes' },
    ...owner.flags.map((flag) => make('span', { className: 'flag', textContent: flag }))
  )

const editSuggestions = (owner, pointer) =>
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

const editList = (owner, name, pointer) => {
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

const editObject = (owner, pointer) =>
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

const section = (title, className, ...children) =>
  make('section', { className }, make('h2', { textContent: title, dir: 'auto' }), ...children)

const showRecommendations = () => {
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

const download = () => {
  model.recommendation_count = model.recommendations.length
  model.participating_states_count = model.participating_states_iso3.length
  const json = JSON.stringify({ ...model, source }, null, 2)
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  make('a', {
    href: url,
    download: `${(source.name ?? 'report').replace(/\.[^.]*$/, '')}.corrected.json`
  }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

$('source').dir = direction
showSource()
$('source').addEventListener('click', ({ target }) => {
  if (target.dataset.pointer) toField(target.dataset.pointer)
})

const { metadata, recommendations: _own, flags: _flags, suggested_tags: _tags, ...rest } = model
$('fields').append(
  section('The report', 'metadata', ...editObject(metadata, '/metadata')),
  section(
    'What to look at, and suggested tags of the report',
    'metadata',
    field('flags', '/flags', flagNodes(model)),
    field('date_conflicts', '/date_conflicts', editList(model, 'date_conflicts', '/date_conflicts')),
    field('suggested tags', '/suggested_tags', editSuggestions(model, '/suggested_tags'))
  ),
  showRecommendations(),
  ...Object.keys(rest)
    .filter((name) => name !== 'date_conflicts' && typeof rest[name] === 'object')
    .map((name) => {
      const lines = editObject(
        {
          get [name]() {
            return model[name]
          },
          set [name](value) {
            model[name] = value
          }
        },
        ''
      )
      const element = section(
        name.replaceAll('_', ' '),
        'metadata',
        make('details', {}, make('summary', { textContent: 'show' }), ...lines)
      )
      return element
    })
)
$('download').onclick = download
$('flagged').onchange = () => document.body.classList.toggle('flagged', $('flagged').checked)
