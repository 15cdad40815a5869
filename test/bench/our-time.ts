import type { CDPSession } from 'playwright-core'

type Profile = Awaited<ReturnType<CDPSession['send']>> & {
  profile: {
    nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
    samples?: number[]
    timeDeltas?: number[]
  }
}

const OURS = /\/runflow[\w-]*\.m?js/
const SAMPLE_US = 500

/**
 * The longest that code of ours, or what it called, kept the page at a stretch, in ms: all samples of it between two
 * moments in which the page was idle. That is one task, or a few that came one right after the other.
 */
export async function longestOfOurs(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  await session.send('Profiler.start')
  await work()
  const { profile } = (await session.send('Profiler.stop')) as Profile
  return longestStretch(profile)
}

function longestStretch({ nodes, samples = [], timeDeltas = [] }: Profile['profile']): number {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  // A parent comes before its children, and whatever ours calls is ours.
  const ours = new Set<number>()
  for (const { id, callFrame, children = [] } of nodes) {
    if (OURS.test(callFrame.url)) ours.add(id)
    if (ours.has(id)) for (const child of children) ours.add(child)
  }
  let [longest, stretch] = [0, 0]
  samples.forEach((id, at) => {
    if (byId.get(id)?.callFrame.functionName === '(idle)') stretch = 0
    else if (ours.has(id)) stretch += (timeDeltas[at + 1] ?? 0) / 1000
    longest = Math.max(longest, stretch)
  })
  return longest
}
