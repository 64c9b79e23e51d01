// Runs in the browser, from a file: without network, without libraries. Whatever a document says becomes text
// nodes and values of fields, never markup.
import { model } from './data.js'
import { download } from './download.js'
import { editList, editObject, flagNodes } from './edit-object.js'
import { editSuggestions } from './edit-suggestions.js'
import { $, make } from './elements.js'
import { field } from './field.js'
import { toField } from './follow.js'
import { section } from './section.js'
import { showRecommendations } from './show-recommendations.js'
import { showSource } from './show-source.js'

$('source').dir = model.metadata.language === 'ar' ? 'rtl' : 'ltr'
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
