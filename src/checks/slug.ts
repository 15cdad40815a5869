/**
 * The slug that a name gives, or null where it gives none: there is no fallback name, for two workflows that cannot be
 * named would then edit each other's endpoint. A value that is no text (the widget is fed by a link) gives none either.
 */
export function toSlug(name: unknown): string | null {
  if (typeof name !== 'string') return null
  const slug = name
    .toLowerCase()
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
  return slug === '' ? null : slug
}
