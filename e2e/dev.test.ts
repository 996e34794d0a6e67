import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { secondsToBrowser } from '../scripts/bench/dev-edit.ts'
import { startDevServer, type DevServer } from '../scripts/bench/dev-server.ts'
import { openBrowser } from './browser.ts'
import { cleanEnvironment, lanternDay } from './builds.ts'
import { scratchCheckout } from './scratch-checkout.ts'

const checkout = scratchCheckout()
let server: DevServer
const quieter = 'posts/quieter-wire/index.mdx'
const path = '/notes/2024/quieter-wire/'

beforeAll(async () => {
  const commandOn = (port: number): string[] => [process.execPath, 'scripts/dev.ts', '--now', lanternDay, '--port', String(port)]
  server = await startDevServer(commandOn, { cwd: checkout.dir, env: cleanEnvironment(), path })
})

afterAll(async () => {
  await server.stop()
  checkout.remove()
})

function change(file: string, before: string, after: string): void {
  const full = join(checkout.content, file)
  const source = readFileSync(full, 'utf8')
  if (!source.includes(before)) throw new Error(`There is no "${before}" in ${file}.`)
  writeFileSync(full, source.replace(before, after))
}

async function page(address: string): Promise<string> {
  const answer = await fetch(new URL(address, server.url))
  return answer.status === 200 ? answer.text() : `status ${answer.status}`
}

/** Until a page is so; a change is shown when it is, however long that takes on a busy machine. */
const shown = (address: string) => expect.poll(() => page(address), { timeout: 90_000, interval: 100 })

it('shows what is written into a text, and what it was when that is taken back', async () => {
  await shown(path).toContain('Turn the gate on first.')
  change(quieter, 'Turn the gate on first.', 'Turn the gate on at once.')
  await shown(path).toContain('Turn the gate on at once.')
  change(quieter, 'Turn the gate on at once.', 'Turn the gate on first.')
  await shown(path).toContain('Turn the gate on first.')
})

it('shows the later of two edits that come close together', async () => {
  change(quieter, 'Turn the gate on first.', 'Turn the gate on.')
  await sleep(20) // what an editor takes to format a file that it has saved
  change(quieter, 'Turn the gate on.', 'Turn the gate on, and wait.')
  await shown(path).toContain('Turn the gate on, and wait.')
  change(quieter, 'Turn the gate on, and wait.', 'Turn the gate on first.')
  await shown(path).toContain('Turn the gate on first.')
})

it('shows a new title wherever the post is named', async () => {
  change('posts/loud-years.md', 'title: The loud years', 'title: The years of noise')
  await shown('/posts/').toContain('The years of noise')
  await shown('/notes/2024/loud-years/').toContain('The years of noise')
})

it('shows a new stage of a feature', async () => {
  const named = async (): Promise<number> => (await page('/features/quiet-wire/')).split(/deprecated/i).length
  const before = await named()
  change('features/quiet-wire.yaml', 'stage: stable, release: "2.0" }\ngates', 'stage: deprecated, release: "2.0" }\ngates')
  await expect.poll(named, { timeout: 90_000, interval: 100 }).toBeGreaterThan(before)
})

it('shows a change of a drawing beside a post', async () => {
  const drawing = join(checkout.content, 'posts/quieter-wire/wire.svg')
  writeFileSync(drawing, readFileSync(drawing, 'utf8').replace(/<title>.*<\/title>/, '<title>Two lanterns, one thread</title>'))
  await shown(path).toContain('Two lanterns, one thread')
})

it('shows a picture that was not there before', async () => {
  const pictures = async (): Promise<number> => (await page(path)).split('<img').length
  const before = await pictures()
  change(quieter, 'Turn the gate on first.', 'Turn the gate on first.\n\n![The same lamp again](./lamp.png)')
  await expect.poll(pictures, { timeout: 90_000, interval: 100 }).toBe(before + 1)
})

it('shows a text without a picture that is missing, and with it once it is there', async () => {
  const pictures = async (): Promise<number> => (await page(path)).split('<img').length
  const before = await pictures()
  change(quieter, 'Turn the gate on first.', 'Turn the gate on, and see.\n\n![A lamp](./late.png)')
  await shown(path).toContain('Turn the gate on, and see.')
  expect(await pictures()).toBe(before)
  const late = join(checkout.content, 'posts/quieter-wire/late.png')
  copyFileSync(join(checkout.content, 'posts/quieter-wire/lamp.png'), late)
  await expect.poll(pictures, { timeout: 90_000, interval: 100 }).toBe(before + 1)
  rmSync(late)
  await expect.poll(pictures, { timeout: 90_000, interval: 100 }).toBe(before)
  change(quieter, 'Turn the gate on, and see.\n\n![A lamp](./late.png)', 'Turn the gate on first.')
  await shown(path).toContain('Turn the gate on first.')
})

it('tells what is wrong within a file and between files, and when it is mended', async () => {
  const told = () => expect.poll(() => server.output().slice(from), { timeout: 90_000, interval: 100 })
  let from = server.output().length
  change('posts/loud-years.md', 'kind: essay', 'kind: esay')
  await told().toMatch(/loud-years\.md:\d+:\d+ error wrong-value .*"esay"[\s\S]*Did you mean "essay"\?[\s\S]*Content checked: 1 error/)
  from = server.output().length
  change('posts/loud-years.md', 'kind: esay', 'kind: essay')
  change(quieter, 'Turn the gate on first.', 'Turn the gate on [first](/posts/never-there/).')
  await told().toMatch(/quieter-wire\/index\.mdx:\d+:\d+ error broken-link .*[\s\S]*Content checked: 1 error/)
  from = server.output().length
  change(quieter, 'Turn the gate on [first](/posts/never-there/).', 'Turn the gate on first.')
  await told().toMatch(/^Content checked: (?!.*error).*$/m)
})

it('keeps the last good form of a post while it is broken', async () => {
  change(quieter, 'Turn the gate on first.', 'Turn the gate on <script>now</script>.')
  change('posts/loud-years.md', 'title: The years of noise', 'title: The years after')
  await shown('/posts/').toContain('The years after')
  expect(await page(path)).toContain('Turn the gate on first.')
  change(quieter, 'Turn the gate on <script>now</script>.', 'Turn the gate on later.')
  await shown(path).toContain('Turn the gate on later.')
})

it('follows posts that come and go, and the site’s own file', async () => {
  const file = join(checkout.content, 'posts/brand-new.md')
  writeFileSync(file, '---\ntitle: Brand new\nkind: essay\nauthors: [ada-lamp]\ndate: 2025-05-30\nsummary: Just written.\n---\n\nHello.\n')
  await shown('/notes/2025/brand-new/').toContain('Hello.')
  rmSync(file)
  await shown('/notes/2025/brand-new/').toBe('status 404')
  change('site.yaml', 'title: The Wick', 'title: The Flame')
  await shown('/posts/').toContain('The Flame')
})

it('shows what is written into a page of the maintainers, and pages that come and go', async () => {
  const source = readFileSync(join(checkout.content, 'pages/about.mdx'), 'utf8')
  writeFileSync(join(checkout.content, 'pages/about.mdx'), `${source}\n## In the dark\n\nA line more.\n`)
  await shown('/about/').toContain('A line more.')
  const file = join(checkout.content, 'pages/thanks.mdx')
  writeFileSync(file, '---\ntitle: Thanks\n---\n\nTo all who held a lamp.\n')
  await shown('/thanks/').toContain('To all who held a lamp.')
  rmSync(file)
  await shown('/thanks/').toBe('status 404')
})

it('reloads a page that is open in a browser', async () => {
  const browser = await openBrowser()
  try {
    const seconds = await secondsToBrowser(await browser.newPage(), server.url, join(checkout.content, quieter), 2)
    expect(seconds).toHaveLength(2)
  } finally {
    await browser.close()
  }
})
