import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/**
 * Seconds from the writing of a post's file until the page of it that is open in a browser shows the new text, for some edits one
 * after another. Nobody touches the page. The file is as it was in the end.
 */
export async function secondsToBrowser(page: Page, url: string, file: string, edits: number): Promise<number[]> {
  const source = readFileSync(file, 'utf8')
  const seconds: number[] = []
  const edit = async (timeout: number): Promise<number> => {
    const mark = `Edited as ${randomUUID()}`
    const listens = listening(page)
    const started = performance.now()
    writeFileSync(file, source.replace('\n\n## ', `\n\n${mark}.\n\n## `))
    await page.getByText(mark).waitFor({ state: 'attached', timeout })
    const taken = performance.now() - started
    await listens
    await page.waitForLoadState('networkidle')
    return taken / 1000
  }
  try {
    const listens = listening(page)
    await page.goto(url)
    await listens
    // The server finds out what a page needs while it is open for the first time, and reloads it: an edit may go unnoticed then.
    for (let tries = 0; tries < 10 && !(await succeeds(edit(10_000))); tries += 1);
    while (seconds.length < edits) seconds.push(await edit(120_000))
    return seconds
  } finally {
    writeFileSync(file, source)
  }
}

/** Until the page, once it is loaded anew, hears of changes: the server's own script says so on the console. */
async function listening(page: Page): Promise<void> {
  await succeeds(page.waitForEvent('console', { predicate: (message) => message.text().includes('[vite] connected'), timeout: 30_000 }))
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(() => true, () => false) // prettier-ignore
}
