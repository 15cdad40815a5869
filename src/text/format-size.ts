/** As file managers say it, in steps of a thousand. */
export function toSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const steps = ['kB', 'MB', 'GB', 'TB']
  let size = bytes / 1000
  let step = 0
  // 999.95 would be written as 1000.0.
  while (size >= 999.95 && step < steps.length - 1) {
    size /= 1000
    step += 1
  }
  return `${size.toFixed(1)} ${steps[step]}`
}
