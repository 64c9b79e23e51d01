import { make } from './elements.js'

export const section = (title, className, ...children) =>
  make('section', { className }, make('h2', { textContent: title, dir: 'auto' }), ...children)
