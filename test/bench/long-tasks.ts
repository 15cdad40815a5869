import type { Comfy } from '../browser/support/comfy.ts'

/** How long each task of 50 ms or more lasted, as the browser tells it. */
export async function longTasks(comfy: Comfy, work: () => Promise<unknown>): Promise<number[]> {
  await comfy.page.evaluate(`{
    const tasks = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    observer.observe({ type: 'longtask' })
    window.endLongTasks = () => (observer.disconnect(), tasks.map(({ duration }) => duration))
  }`)
  await work()
  return comfy.page.evaluate('window.endLongTasks()')
}

/** 0: none was that long. */
export async function longestTask(comfy: Comfy, work: () => Promise<unknown>): Promise<number> {
  return Math.max(0, ...(await longTasks(comfy, work)))
}
