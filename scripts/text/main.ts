import { differences, generate, write } from './generate.ts'

// npm run text: makes src/text/compiled/ from locales/. With --check it only says whether that would change anything.

try {
  const files = generate()
  const changed = differences(files)
  if (!process.argv.includes('--check')) write(files)
  else if (changed.length > 0) {
    console.error(
      `src/text/compiled/ differs from locales/ (${changed.join(', ')}): run npm run text and commit it`,
    )
    process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
