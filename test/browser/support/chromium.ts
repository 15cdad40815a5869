import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const PATHS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser']

export const chromiumPath = PATHS.find((path) => path && existsSync(path))

/** Why no browser test can run here, or undefined. For `describe.skipIf` and a title that says so. */
export const noBrowser = chromiumPath
  ? undefined
  : 'no Chromium here: install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome'

/** This machine, which the browser holds for another one: over plain http no secure context. No name, for ComfyUI looks it up. */
export const OTHER_MACHINE = '192.0.2.7'

/** One browser for a test file. Only loopback resolves: the front end would ask hosts on the internet. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${OTHER_MACHINE} 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1`,
    ],
  })
}
