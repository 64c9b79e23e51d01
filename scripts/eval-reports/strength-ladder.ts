/** Rank of each strength; how far apart two are says how near a miss is (proposed scale: the UN has none). */
export const strengthLadder: Record<string, number> = {
  must: 10,
  urge: 9,
  call_upon: 8,
  request: 8,
  should: 7,
  recommend: 6,
  strongly_encourage: 6,
  should_consider: 5,
  encourage: 4,
  invite: 3,
  may_wish: 2,
  may: 1,
  none: 0
}
