import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { serveFolder } from '../scripts/lib/serve-folder.ts'
import { postId } from '../src/feeds/post-entry.ts'
import { siteSchema } from '../src/model/schemas/site.ts'
import { projectDir } from '../src/site/config.ts'
import { createUrls } from '../src/site/urls.ts'
import { examplesOf } from './documentation.ts'

/** What the pages on feeds, sharing and hosting say, tried on the small site, whose address they use. */
const { lantern } = inject('sites')
const home = 'https://wick.example'
let served: Awaited<ReturnType<typeof serveFolder>>
const ask = (address: string): Promise<Response> => fetch(address.replace(`${home}/`, served.url))

beforeAll(async () => {
  served = await serveFolder(lantern)
})
afterAll(() => served.server.close())

/** First cells of the rows of a page's tables. */
function firstCells(page: string): string[] {
  const rows = readFileSync(join(projectDir, page), 'utf8').match(/^\| .*\|$/gm) ?? []
  return rows.map((row) => row.split('|')[1]?.trim() ?? '')
}

describe('docs/feeds.md', () => {
  const words: Record<string, string> = { '<version>': '1.1', '<groups>': 'teams' }
  const ids: Record<string, string> = { teams: 'wire', features: 'quiet-wire', people: 'ada-lamp', series: 'wire-story' }
  const folders = firstCells('docs/feeds.md').flatMap((cell) => cell.match(/(?<=`)\/[^`]*(?=`)/g) ?? []).map((folder) =>
    folder.replace(/<version>|<groups>/g, (word) => words[word] ?? word).replace(/\/([^/]+)\/<id>/, (_, of: string) => `/${of}/${ids[of] ?? '?'}`),
  ) // prettier-ignore

  it('names folders of feeds', () => expect(folders).toHaveLength(8))
  it.each(folders)('%s has the three feeds', async (folder) => {
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect((await ask(`${home}${folder}${file}`)).status, file).toBe(200)
  })

  it('shows how an id stays', () => {
    const [example = ''] = examplesOf('docs/feeds.md', 'yaml').filter((yaml) => yaml.includes('aliases'))
    const { url, aliases } = parseYaml(example) as { url: string; aliases: string[] } // the example's own shape
    expect(postId({ path: url, aliases }, { urls: createUrls(home, '/') })).toBe(`${home}/notes/2024/quieter-wire/`)
  })

  it('shows how Markdown is asked for, and how it begins', async () => {
    const [command = ''] = examplesOf('docs/feeds.md', 'sh')
    const answer = await ask(/https:\S+/.exec(command)?.[0] ?? '')
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    const [, head = ''] = /^---\n([^]*?)\n---\n/.exec(await answer.text()) ?? []
    const [example = ''] = examplesOf('docs/feeds.md', 'yaml').filter((yaml) => yaml.includes('type: feature'))
    expect(parseYaml(head)).toMatchObject(parseYaml(example) as object)
  })

  it.each(['/releases.ics', '/llms.txt', '/llms-full.txt'])('%s is where it says', async (path) => {
    expect(readFileSync(join(projectDir, 'docs/feeds.md'), 'utf8')).toContain(path)
    expect((await ask(`${home}${path}`)).status).toBe(200)
  })
})

describe('docs/sharing.md', () => {
  it.each(examplesOf('docs/sharing.md', 'text').flatMap((text) => text.trim().split('\n')))('%s is a picture', async (address) => {
    expect((await ask(address)).headers.get('content-type')).toBe('image/png')
  })
  it('shows what a page says of its picture', () => {
    const page = readFileSync(join(lantern, 'features/quiet-wire/index.html'), 'utf8')
    const [example = ''] = examplesOf('docs/sharing.md', 'html')
    for (const meta of example.trim().split('\n')) expect(page).toContain(meta.replace(/ \/>$/, '>'))
  })
  it.each(firstCells('docs/sharing.md').flatMap((cell) => /`(\/[^`]*)`/.exec(cell)?.[1] ?? []))('%s is there', (path) => {
    expect(existsSync(join(lantern, path))).toBe(true)
  })
  it('shows a key of site.yaml that there is', () => {
    const [example = ''] = examplesOf('docs/sharing.md', 'yaml')
    expect(siteSchema.parse({ project: 'x', title: 'x', url: home, ...(parseYaml(example) as object) }).security).toBe('safe@wick.example')
  })
})

describe('docs/hosting.md', () => {
  it('shows a netlify.toml that runs what there is', () => {
    const [example = ''] = examplesOf('docs/hosting.md', 'toml')
    const { build } = parseToml(example) as { build: { command: string; publish: string } } // the example's own shape
    const { scripts } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { scripts: Record<string, string> } // npm's own file
    expect(build.publish).toBe('dist')
    for (const command of build.command.split(' && ')) expect(command === 'npm ci' || scripts[command.replace('npm run ', '')] !== undefined, command).toBe(true) // prettier-ignore
  })
  it('names files that are there', () => {
    const text = readFileSync(join(projectDir, 'docs/hosting.md'), 'utf8')
    const named = [...text.matchAll(/`((?:e2e|\.github)\/[^`]+)`/g), ...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(projectDir, path)) && !existsSync(join(projectDir, 'docs', path)))).toEqual([])
  })
})
