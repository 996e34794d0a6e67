import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright-core'
import { serveFolder } from '../scripts/lib/serve-folder.ts'
import { startNginx } from './nginx-server.ts'
import { hasProgram } from './system-programs.ts'

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

/** For anything in a browser, in milliseconds: only what hangs takes as long, also on a slow machine with much else to do. */
const patience = 120_000

/** A Chromium: the one that CHROME_PATH names, else the system's, else the one that comes from npm. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const named = process.env.CHROME_PATH
  const path = named !== undefined && named !== '' ? named : systemBrowsers.find((one) => existsSync(one))
  return path === undefined
    ? openPackagedBrowser(options)
    : chromium.launch({ executablePath: path, args: quiet, timeout: patience, ...options })
}

/** The Chromium of npm; where the system lacks libraries that it needs, those that come with it are used. */
async function openPackagedBrowser(options: LaunchOptions): Promise<Browser> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  try {
    return await chromium.launch({ executablePath, args: quiet, timeout: patience, ...options })
  } catch {
    const libraries = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')))
    const folder = await inflate(libraries)
    const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') }
    return chromium.launch({ executablePath, args: quiet, timeout: patience, env, ...options })
  }
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
  return siteAt(url, await openBrowser(), () => server.close())
}

/**
 * The same as readers have it: served by nginx where there is one, in a browser that keeps the pages one leaves to go back to, which
 * the driver would forbid.
 */
export async function openSiteAsReaders(dir: string): Promise<OpenSite> {
  const browser = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  if (!hasProgram('nginx', 'nginx-light', '-v')) {
    const { server, url } = await serveFolder(dir)
    return siteAt(url, browser, () => server.close())
  }
  const { url, stop } = await startNginx(dir)
  return siteAt(`${url}/`, browser, stop)
}

function siteAt(url: string, browser: Browser, stop: () => unknown): OpenSite {
  return {
    async visit(path, options) {
      const context = await browser.newContext(options)
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(url + path.replace(/^\//, ''))
      return { page, context, errors }
    },
    async close() {
      await browser.close()
      await stop()
    },
  }
}
