import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { serveFolder } from '../scripts/lib/serve-folder.ts'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium: the one that CHROME_PATH names, else the system's, else the one that comes from npm. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') return chromium.launch({ executablePath: named, args: quiet })
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system !== undefined) return chromium.launch({ executablePath: system, args: quiet })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] })
}

export interface OpenSite {
  /** Opens a path of the site; whatever the page logs as an error is in `errors`. */
  visit: (
    path: string,
    options?: Parameters<Browser['newContext']>[0],
  ) => Promise<{ page: Page; context: BrowserContext; errors: string[] }>
  close: () => Promise<void>
}

/** Serves a built site with its real headers and opens pages of it, each in a context of its own. */
export async function openSite(dir: string, base = '/'): Promise<OpenSite> {
  const { server, url } = await serveFolder(dir, { base })
  const browser = await openBrowser()
  return {
    async visit(path, options) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(url + path.replace(/^\//, ''))
      return { page, context, errors }
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}
