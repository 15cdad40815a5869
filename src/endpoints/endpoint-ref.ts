import { toSlug } from '../checks/slug.ts'

/** Which endpoint is meant. `owner`: the slug of its organization; null: that of the key. */
export type EndpointRef = { owner: string | null; slug: string }

const PATH_PART = /^[\w-]{1,255}$/

/** `SLUG`, a name that gives one, or `OWNER/SLUG`. null: it is neither. */
export function readEndpointRef(text: string): EndpointRef | null {
  const parts = text.trim().split('/')
  const [first = '', second] = parts
  if (parts.length === 2 && second !== undefined)
    return PATH_PART.test(first) && PATH_PART.test(second) ? { owner: first, slug: second } : null
  const slug = parts.length === 1 ? toSlug(first) : null
  return slug === null ? null : { owner: null, slug }
}

export function showEndpointRef({ owner, slug }: EndpointRef): string {
  return owner === null ? slug : `${owner}/${slug}`
}
