import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { generateFiles } from './generate/generate-files.ts'
import { readOptions } from './generate/options.ts'

const usage = 'npx tsx scripts/generate.ts --count 100000 --seed 1 --out FOLDER'

const parse = () => {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

const options = parse()
const counts = await generateFiles(options, readVocabularies())
const parts = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
console.log(`${options.count} records in ${options.out}: ${parts.join(', ')}`)
