import type { Page } from 'playwright-core'

/** On the page that `--multi-user` begins with. Answers the id that the server knows them by. */
export async function chooseUser(page: Page, name: string): Promise<string> {
  const field = page.locator('#new-user-input')
  await field.waitFor()
  await page.locator('#existing-user-select, [aria-labelledby="existing-user-label"]').first().click()
  const known = page.getByRole('option', { name, exact: true })
  if (await known.isVisible()) await known.click()
  else {
    await page.keyboard.press('Escape')
    await field.fill(name)
  }
  await page.getByRole('button', { name: 'Next' }).click()
  const id = await page.waitForFunction(() => localStorage.getItem('Comfy.userId'))
  return (await id.jsonValue()) as string
}
