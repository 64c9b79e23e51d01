/** Somebody named in a list, in the list's own offsets. */
export interface PersonFound {
  name: string
  title: string | null
  country: string | null
  start: number
  end: number
}
