/** Head words of the names of bodies, in any case, and their nominative. */
const heads: [RegExp, string][] = [
  [/^Межправительственн\p{L}{2,3}/iu, 'Межправительственная'],
  [/(?<=^|\s)(Р|р)абоч\p{L}{2,3} групп\p{L}{1,2}/u, '$1абочая группа'],
  [/^Групп\p{L}{1,2}/u, 'Группа'],
  [/^Конференци\p{L}{1,3}/u, 'Конференция'],
  [/^Комисси\p{L}{1,2}/u, 'Комиссия'],
  [/^Подкомисси\p{L}{1,2}/u, 'Подкомиссия'],
  [/^Комитет\p{L}{0,2}/u, 'Комитет'],
  [/^Специальн\p{L}{2,3} комитет\p{L}{0,2}/u, 'Специальный комитет'],
  [/^Совет\p{L}{0,2}/u, 'Совет'],
  [/^Экономическ\p{L}{2,3} и (С|с)оциальн\p{L}{2,3} Совет\p{L}{0,2}/u, 'Экономический и $1оциальный Совет'],
  [/^Генеральн\p{L}{2,3} Ассамбле\p{L}{1,2}/u, 'Генеральная Ассамблея'],
  [/^Совещани\p{L}{1,2}/u, 'Совещание']
]

/** The name of a body as it is in the nominative; other languages have no cases to undo. */
export const russianNominative = (name: string): string => {
  const capital = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return heads.reduce((text, [pattern, nominative]) => text.replace(pattern, nominative), capital)
}
