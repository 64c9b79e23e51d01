import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Terms } from '#domain/terms.ts'
import type { ExtractedDocument } from '#report-import/contract.ts'
import { blanks } from './blanks.ts'
import { joinModules } from './join-modules.ts'

const asset = (name: string) => new URL(`./page/${name}`, import.meta.url)

/** For the page's policy: nothing runs there but our own script, nothing is loaded. */
const digest = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** JSON inside a page: no tag in it can begin, and so none can end the element it stands in. */
const embedded = (value: unknown) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Fields that hold codes, by the end of their pointer, with the vocabulary. */
const coded: Record<string, string> = {
  addressees: 'addressee',
  strength: 'strength',
  strength_max: 'strength',
  strengths_in_order: 'strength',
  original_language: 'language',
  country_iso3: 'country',
  iso3: 'country',
  recommending_states: 'country',
  participating_states_iso3: 'country'
}

const optionsOf = (terms: Terms, language: string) =>
  Object.fromEntries(
    Object.entries(coded).map(([field, scheme]) => [
      field,
      (terms.scheme(scheme)?.terms ?? []).map(({ code }) => [code, terms.label(scheme, code, language)])
    ])
  )

/** A page to check an extraction with: the raw text beside it, to be opened from a file without network. */
export const writeReview = ({ extraction, ...source }: ExtractedDocument, terms: Terms): string => {
  const { language, title } = extraction.metadata
  const tags = [extraction, ...extraction.recommendations].flatMap(({ suggested_tags }) => suggested_tags)
  const data = {
    extraction,
    source,
    options: optionsOf(terms, language),
    labels: Object.fromEntries(
      tags.map(({ scheme, code }) => [`${scheme} ${code}`, terms.label(scheme, code, language)])
    ),
    blanks
  }
  const style = readFileSync(asset('page.css'), 'utf8')
  const script = joinModules(asset('main.js'))
  const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; base-uri 'none'; form-action 'none'`
  const flagged = extraction.recommendations.filter(({ flags }) => flags.length > 0).length
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(`Review: ${source.name ?? title ?? ''}`)}</title>
<style>${style}</style>
<header>
<h1 dir="auto">${escaped(title ?? source.name ?? 'Report')}</h1>
<span>${extraction.recommendations.length} recommendations, ${flagged} with flags</span>
<label><input type="checkbox" id="flagged"> only those with flags</label>
<button type="button" class="main" id="download">Download corrected JSON</button>
</header>
<div id="source" lang="${escaped(language)}"></div>
<main id="fields"></main>
<script type="application/json" id="data">${embedded(data)}</script>
<script type="module">${script}</script>
</html>
`
}
