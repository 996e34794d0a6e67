import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../e2e/browser.ts'
import { projectDir } from '../../src/site/config.ts'
import { secondsToBrowser } from './dev-edit.ts'
import { startDevServer } from './dev-server.ts'
import { costOf, measure, type Measurement } from './measure.ts'
import type { Reading } from './tool.ts'

/** Made content, and how commands of this checkout find it. */
export interface MadeSite {
  content: string
  /** Flags of every command. */
  flags: readonly string[]
  env: Readonly<Record<string, string>>
  /** A post that nothing else changes, by its path within the content. */
  quietPost: string
}

/** What only Almanac has: the check of all content and of one post. */
export async function checkRows({ content, flags, env, quietPost }: MadeSite): Promise<Reading[]> {
  const all = await runAlmanac('check', flags, env)
  const one = await runAlmanac('check', [...flags, join(content, quietPost)], env)
  return [
    { what: 'check: all', ...costOf(all) },
    { what: 'check: one', ...costOf(one) },
  ]
}

const edits = 3

/**
 * The server for development: until its first page is there, with nothing kept and again, and from an edit until a browser shows it.
 * Without a browser the last is missing.
 */
export async function devRows({ content, flags, env, quietPost }: MadeSite): Promise<Reading[]> {
  const commandOn = (port: number): string[] => [process.execPath, 'scripts/dev.ts', ...flags, '--port', String(port)]
  const path = `/${quietPost.replace(/\.mdx?$/, '/')}`
  const options = { cwd: projectDir, env: { ...process.env, ...env }, path }
  const first = await startDevServer(commandOn, options)
  await first.stop()
  const server = await startDevServer(commandOn, options)
  const rows: Reading[] = [
    { what: 'dev: start', seconds: first.seconds },
    { what: 'dev: start again', seconds: server.seconds },
  ]
  let browser: Browser | undefined
  try {
    browser = await openBrowserIfThere()
    const page = await browser?.newPage()
    const seconds = page === undefined ? [] : await secondsToBrowser(page, server.url, join(content, quietPost), edits)
    return [...rows, ...seconds.map((taken) => ({ what: 'dev: edit', seconds: taken }))]
  } finally {
    await browser?.close()
    await server.stop()
  }
}

async function openBrowserIfThere(): Promise<Browser | undefined> {
  try {
    return await openBrowser()
  } catch (error) {
    console.warn(`Not run: from an edit to the browser. ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`)
    return undefined
  }
}

/** Runs a command of this checkout. */
export function runAlmanac(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Measurement> {
  return measure([process.execPath, `scripts/${command}.ts`, ...args], projectDir, env)
}
