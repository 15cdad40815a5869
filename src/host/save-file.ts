/** How long a browser may take to begin reading what it was told to save. */
const KEPT_MS = 60_000

/** Saves bytes where the browser saves downloads. A name cannot have folders in it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
