import type { Finders } from './list-present.ts'
import type { PersonFound } from './person-found.ts'

const institution =
  /^(?:Universi|Instituto?(?!\p{L})|Ministry|Ministère|Ministerio|Departamento|Département|Department|Cent(?:re|er|ro)(?!\p{L})|Offic(?:e(?!r)|ina)|Bureau|Agenc|Commission|Comisión|Council|Conseil(?!l)|Consejo|Университет|Институт|Министерств|Центр|Управлени|Комисси|Агентств|Организаци|Совет(?!н)|Union)/u

/** Tells of a text whether somebody found in it is a State or an organization, or part of such a name or of two. */
export const bodiesIn = (text: string, { states, organizations }: Finders) => {
  const bodies = [...states(text), ...organizations(text)]
  return ({ start, name }: Pick<PersonFound, 'start' | 'name'>): boolean =>
    institution.test(name) ||
    [start, start + name.length - 1].every((at) => bodies.some((body) => body.start <= at && at < body.end))
}
