// A worker thread reads TypeScript only once this is registered in it: `--import tsx` is for the main thread.
import { register } from 'tsx/esm/api'

register()
await import('./extraction-worker.ts')
