type Attributes = Record<string, string>

const setOf = (names: string) => new Set(names.split(' '))

/** What a page does not show, and what is for getting about on a site. */
const unread = setOf(
  'head script style noscript template nav menu svg math iframe object audio video canvas map select textarea button input datalist noframes'
)
const paragraphs = setOf(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article main header footer aside figure'
)
const lines = setOf(
  'html body div li dt dd tr caption thead tbody tfoot hr address form fieldset legend figcaption details summary center'
)

/** Whether an element has text to read. */
export const isRead = (name: string, attributes: Attributes): boolean =>
  !unread.has(name) &&
  !('hidden' in attributes) &&
  attributes['aria-hidden'] !== 'true' &&
  attributes.role !== 'navigation' &&
  !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')

/** Whether an element stands on lines of its own, and set off by empty ones. */
export const layoutOf = (name: string): 'paragraph' | 'line' | 'inline' =>
  paragraphs.has(name) ? 'paragraph' : lines.has(name) ? 'line' : 'inline'

/** Whether a new page begins at an element when the page is printed. */
export const beginsPage = ({ style = '' }: Attributes): boolean =>
  /(?:page-)?break-before\s*:\s*(?:always|page)/i.test(style)

const empty = setOf('area base br col embed hr img input link meta param source track wbr')

export const hasNoEnd = (name: string): boolean => empty.has(name)
