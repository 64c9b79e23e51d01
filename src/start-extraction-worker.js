// A worker thread reads TypeScript by itself from Node 22.18 on. Before, only once this is registered in it:
// `--import tsx` is for the main thread.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import('./extraction-worker.ts')
