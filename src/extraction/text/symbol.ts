// Reports that are one: CERD/C/KAZ/CO/8-10.
const part = '[A-Z0-9][A-Za-z0-9.]{0,24}(?:-\\d{1,3}(?![\\d/]))?'
const plain = `[A-Z]{1,6}(?:/${part}){1,8}`

/** Source of a pattern for a document symbol, also a double one, e.g. `CTOC/COP/WG.2/2023/2-CTOC/COP/WG.6/2023/4`. */
export const symbolPattern = `${plain}(?:-${plain})?`
