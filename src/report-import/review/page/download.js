import { model, source } from './data.js'
import { make } from './elements.js'

export const download = () => {
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
