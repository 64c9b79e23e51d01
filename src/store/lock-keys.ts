/** Numbers of the advisory locks of the database; here together, so that no two are one. */
export const lockKeys = {
  migrate: 7_203_511,
  syncVocabularies: 7_203_512,
  sequenceChanges: 7_203_513,
  checkLinks: 7_203_514,
  refreshWords: 7_203_515
} as const
