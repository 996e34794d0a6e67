import type { AstroPrerenderer } from 'astro'
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { compareText } from '../../../src/model/problem.ts'
import { handover } from '../../../src/site/handover.ts'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { keepLastSite, noLastSite, openLastSite, type LastSite } from './last-site.ts'
import { picturesGiven, reusePages, type PageReuse } from './page-reuse.ts'

const files = {
  'posts/x/index.html': 'x',
  'posts/y/index.html': 'y',
  'api/z.json': '{}',
  '_astro/a.HASH.webp': 'a',
  'free/index.html': 'f',
}
let last: LastSite = noLastSite

beforeEach(() => {
  const cache = contentFolder({})
  const digests = new Map(Object.entries(files).map(([file, text]) => [file, hash('sha256', text)]))
  const keys = { 'posts/x/index.html': 'kx', 'posts/y/index.html': 'ky', 'api/z.json': 'kz' }
  const pictures = { 'posts/y/index.html': ['_astro/a.HASH.webp'] }
  keepLastSite(cache, {
    dir: contentFolder(files),
    before: undefined,
    program: '',
    inputs: '',
    digests,
    keys,
    pictures,
    searched: [],
    isSound: true,
  })
  last = openLastSite(cache, '')
})

const page = (pathname: string, cacheKey?: string, type = 'page') => ({ pathname, route: { type }, cacheKey })

/** What Astro is given in the place of its own. */
function prerenderer(reuse: PageReuse, parts: object): AstroPrerenderer {
  // Only the parts that are given are asked for.
  const own = { name: 'own', ...parts } as AstroPrerenderer
  let mine = own
  const start = reuse.integration.hooks['astro:build:start'] as (options: object) => void
  start({ setPrerenderer: (make: (own: AstroPrerenderer) => AstroPrerenderer) => (mine = make(own)) })
  return mine
}

/** Which of some pages Astro still gets to draw. */
async function drawn(...pages: object[]): Promise<{ left: string[]; given: string[]; keys: Record<string, string> }> {
  const reuse = reusePages(last, { base: '/', made: '', expect: () => undefined })
  const mine = prerenderer(reuse, { getStaticPaths: () => Promise.resolve(pages) })
  const left = (await mine.getStaticPaths()).map(({ pathname }) => pathname)
  return { left, given: [...reuse.given], keys: Object.fromEntries(reuse.keys) }
}

it('takes pages and files with the same key from the last site, and leaves the others to be drawn', async () => {
  const { left, given, keys } = await drawn(
    page('/posts/x', 'kx'), page('/posts/y/', 'other'), page('/api/z.json', 'kz', 'endpoint'), page('/free'), page('/new', 'kn'), page('/', 'k'),
  ) // prettier-ignore
  expect(left).toEqual(['/posts/y/', '/free', '/new', '/'])
  expect(given).toEqual(['posts/x/index.html', 'api/z.json'])
  expect(keys).toEqual({
    'posts/x/index.html': 'kx',
    'posts/y/index.html': 'other',
    'api/z.json': 'kz',
    'new/index.html': 'kn',
    'index.html': 'k',
  })
})

it('has a page drawn whose picture is not there any more', async () => {
  expect((await drawn(page('/posts/y', 'ky'))).left).toEqual([])
  rmSync(join(last.dir, '_astro/a.HASH.webp'))
  expect((await drawn(page('/posts/y', 'ky'))).left).toEqual(['/posts/y'])
})

it('lets Astro tell of two pages at one address', async () => {
  expect((await drawn(page('/posts/x', 'kx'), page('/posts/x/', 'kx'))).left).toEqual(['/posts/x', '/posts/x/'])
})

describe('pages that need not be drawn', () => {
  const made = (): string => contentFolder({})
  const asked = async (dir: string, pages: object[], plain: Record<string, string>): Promise<{ left: string[]; told: string[] }> => {
    const told: string[] = []
    handover().plain = new Map(Object.entries(plain))
    const reuse = reusePages(last, {
      base: '/',
      made: dir,
      expect: () => ({ take: (file, html) => told.push(`${file} ${html.length}`), order: compareText }),
    })
    const left = await prerenderer(reuse, { getStaticPaths: () => Promise.resolve(pages) }).getStaticPaths()
    handover().plain = undefined
    return { left: left.map(({ pathname }) => pathname), told }
  }

  it('are written where Astro would, and told of as pages without a text', async () => {
    const dir = made()
    const { left, told } = await asked(dir, [page('/proposals/7', 'k'), page('/new')], { 'proposals/7/index.html': 'to seven' })
    expect([left, told]).toEqual([['/new'], ['proposals/7/index.html 0']])
    expect(readFileSync(join(dir, 'proposals/7/index.html'), 'utf8')).toBe('to seven')
  })

  it('are left in the last site when they are there', async () => {
    const dir = made()
    expect(await asked(dir, [page('/posts/x', 'kx')], { 'posts/x/index.html': 'x' })).toEqual({ left: [], told: [] })
    expect(readdirSync(dir)).toEqual([])
  })

  it('are left to Astro where two pages have one address, so that it tells', async () => {
    const dir = made()
    expect((await asked(dir, [page('/old'), page('/old/')], { 'old/index.html': 'x' })).left).toEqual(['/old', '/old/'])
    expect(readdirSync(dir)).toEqual([])
  })
})

it('knows the pictures of taken pages that are not made anew', () => {
  expect(picturesGiven(last, ['posts/y/index.html', 'posts/x/index.html'], new Set())).toEqual(['_astro/a.HASH.webp'])
  expect(picturesGiven(last, ['posts/y/index.html'], new Set(['_astro/a.HASH.webp']))).toEqual([])
})

describe('whoever listens', () => {
  const ask = async (asked: boolean) => {
    const told: [string, string][] = []
    const expected: { files: readonly string[]; given: string[] }[] = []
    const made = contentFolder({})
    const reuse = reusePages(last, {
      base: '/below/',
      made,
      expect: ({ files, given }) => {
        expected.push({ files, given: [...given] })
        return asked ? { take: (file, html) => told.push([file, new TextDecoder().decode(html)]), order: compareText } : undefined
      },
    })
    const answers: Record<string, Response> = {
      '/below/posts/%C3%A9/': new Response('<p>é</p>', { headers: { 'content-type': 'text/html' } }),
      '/below/api/z.json': new Response('{}'),
      '/below/old/': new Response('moved', { status: 301 }),
    }
    const mine = prerenderer(reuse, {
      getStaticPaths: () =>
        Promise.resolve([page('/posts/é/', 'ké'), page('/posts/x', 'kx'), page('/api/z.json', 'new', 'endpoint'), page('/404'), page('/')]),
      render: ({ url }: Request) => Promise.resolve(answers[new URL(url).pathname]?.clone()),
    })
    const left = (await mine.getStaticPaths()).map(({ pathname }) => pathname)
    const draw = async (path: string, type = 'page'): Promise<string> => {
      const options = { routeData: { type } } as Parameters<AstroPrerenderer['render']>[1] // nothing else is asked for
      const drawn = await mine.render(new Request(`https://x.example/below/${path}`), options)
      const response = drawn instanceof Response ? drawn : drawn.response
      return `${response.status} ${response.headers.get('content-type') ?? ''} ${await response.text()}`
    }
    const pages = (): string[] => (readdirSync(made, { recursive: true }) as string[]).filter((file) => file.endsWith('.html')) // names alone
    const written = (): string[][] => pages().map((file) => [file.normalize(), readFileSync(join(made, file), 'utf8')])
    return { told, expected, left, draw, written }
  }

  it('is told of all pages, and which of them are there', async () => {
    const { expected } = await ask(true)
    expect(expected).toEqual([
      { files: ['posts/é/index.html', 'posts/x/index.html', '404.html', 'index.html'], given: ['posts/x/index.html'] },
    ])
  })

  it('gets the text of each page that is drawn, in the order in which it wants them', async () => {
    const { told, left, draw } = await ask(true)
    expect(left).toEqual(['/404', '/api/z.json', '/', '/posts/é/'])
    for (const path of ['posts/é/', 'old/']) await draw(path)
    await draw('api/z.json', 'endpoint')
    expect(told).toEqual([
      ['posts/é/index.html', '<p>é</p>'],
      ['old/index.html', ''],
    ])
  })

  it('costs nothing when nothing is wanted', async () => {
    const { told, left, draw } = await ask(false)
    expect(left).toEqual(['/posts/é/', '/api/z.json', '/404', '/'])
    await draw('posts/é/')
    expect(told).toEqual([])
  })

  it.each([true, false])('finds the pages written, and Astro has only the rest to write (asked: %s)', async (asked) => {
    const { draw, written } = await ask(asked)
    expect(await draw('posts/é/')).toBe('200 text/html ')
    expect(await draw('api/z.json', 'endpoint')).toBe('200 text/plain;charset=UTF-8 {}')
    expect(await draw('old/')).toBe('301 text/plain;charset=UTF-8 moved')
    expect(written()).toEqual([['posts/é/index.html', '<p>é</p>']])
  })

  it('never has a page written in the place of another', async () => {
    const { draw, written } = await ask(true)
    await draw('posts/é/')
    await expect(draw('posts/é/')).rejects.toThrow('EEXIST')
    expect(written()).toHaveLength(1)
  })
})
