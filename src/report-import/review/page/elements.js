export const $ = (id) => document.getElementById(id)

/** Takes text, never markup: nothing that a document says can become an element. */
export const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
