// One line a kind, parents before children. Nothing else in src names one.
export { legislation } from './legislation/index.ts'
export { provision } from './provision/index.ts'
export { recommendation } from './recommendation/index.ts'
export { report } from './report/index.ts'
export { strategy } from './strategy/index.ts'
