import type { ExampleValue } from './call.ts'

// Values as each language writes them. Every character is data: nothing in a name or a text begins a command.

/** JSON, but for files, and for the one key that means something else in a literal. */
export function toJavaScript(input: Map<string, ExampleValue>): { inputs: string; hasFiles: boolean } {
  const lines = [...input].map(([name, value]) => {
    const key = name === '__proto__' ? '["__proto__"]' : JSON.stringify(name)
    const text = 'file' in value ? `await upload(${JSON.stringify(value.file)})` : JSON.stringify(value.value)
    return `  ${key}: ${text},\n`
  })
  return { inputs: lines.length === 0 ? '{}' : `{\n${lines.join('')}}`, hasFiles: hasFiles(input) }
}

export function toPythonInput(input: Map<string, ExampleValue>): string {
  const lines = [...input].map(([name, value]) => {
    const text = 'file' in value ? `upload(${JSON.stringify(value.file)})` : toPython(value.value)
    return `    ${JSON.stringify(name)}: ${text},\n`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}}`
}

/** A JSON text is a Python one too: every escape that JSON writes means the same there. */
function toPython(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return JSON.stringify(value)
}

export function hasFiles(input: Map<string, ExampleValue>): boolean {
  return [...input.values()].some((value) => 'file' in value)
}

/** For a POSIX shell: inside single quotes nothing has a meaning but the quote itself. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

export function indent(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`)
}
