import { readText } from '../../bounded-text.ts'

export type GithubAnswer = { status: number; body: unknown }
/** Asks the API of GitHub, by a path below its address. null: nothing answered. */
export type AskGithub = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body: unknown,
  signal: AbortSignal,
) => Promise<GithubAnswer | null>

/** A page of 100 of the longest comments. */
const MOST_BYTES = 64 * 1024 * 1024

export function createGithubApi(
  fetch: typeof globalThis.fetch,
  { url, token }: { url: string; token: string },
): AskGithub {
  const base = url.replace(/\/+$/, '')
  const headers = {
    Accept: 'application/vnd.github+json',
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    // GitHub refuses a program without a name.
    'User-Agent': 'comfyui-runflow',
    'X-GitHub-Api-Version': '2022-11-28',
  }
  return async (method, path, body, signal) => {
    try {
      const init: RequestInit = { method, headers, redirect: 'manual', signal }
      if (body !== null) init.body = JSON.stringify(body)
      const response = await fetch(base + path, init)
      const text = await readText(response, MOST_BYTES)
      return { status: response.status, body: parse(text ?? '') }
    } catch {
      // Its error may hold the token, so nothing of it is kept.
      return null
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
