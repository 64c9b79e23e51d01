import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/tables.ts', './src/store/import-tables.ts', './src/store/report-tables.ts'],
  out: './drizzle'
})
