/** What the page was written with; `model` is what becomes of it. */
export const { extraction, source, options, labels, blanks } = JSON.parse(
  document.getElementById('data').textContent
)
export const model = structuredClone(extraction)
