import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, inject, it } from 'vitest'
import { basePath } from './builds.ts'
import { allText, pageAt } from './page-text.ts'

/** Pictures for those who link to a page: of the small site, and of the same below a base path, built without any. */
const { lantern, lanternBelow } = inject('sites')

const pagesOf = (dir: string): string[] => [...allText(dir).keys()].filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'index.html'.length)) // prettier-ignore
const picturesIn = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => /(?:^|\/)share\.png$/.test(path)).map((path) => `/${path}`).sort() // prettier-ignore

function shared(dir: string, path: string): Record<string, string | undefined> {
  const metas = pageAt(dir, path).all('meta')
  return Object.fromEntries(metas.map((meta) => [meta.attribute('property') ?? meta.attribute('name') ?? '', meta.attribute('content')]))
}

const own = [
  '/notes/2024/loud-years/', '/notes/2024/quieter-wire/', '/notes/2024/second-glow-numbers/',
  ...['dimming', 'loud-wire', 'mirrors', 'quiet-wire', 'tinted-glass'].map((id) => `/features/${id}/`),
  ...['1.0', '1.1', '2.0', '2.1'].map((version) => `/releases/${version}/`),
  ...['council', 'glass', 'old-oil', 'wire'].map((id) => `/teams/${id}/`),
] // prettier-ignore

describe('a picture', () => {
  it('is there for the front page and every live post, feature, release and group, and for nothing else', () =>
    expect(picturesIn(lantern)).toEqual(['/', ...own].map((path) => `${path}share.png`).sort()))

  it.each(own)('of %s is named by its page, with words, size and card', (path) => {
    const { 'og:image:alt': alt, ...metas } = shared(lantern, path)
    expect(metas).toMatchObject({
      'og:image': `https://wick.example${path}share.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    })
    expect(alt?.length).toBeGreaterThan(20)
    expect(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(pageAt(lantern, path).html)?.[1]).toContain(
      `"image":"https://wick.example${path}share.png"`,
    )
  })

  it.each(['/', ...own])('of %s can be shown, and is light', async (path) => {
    const png = readFileSync(join(lantern, path, 'share.png'))
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(png.length).toBeLessThanOrEqual(60_000)
  })

  it('of the site stands for every other page', () => {
    const others = pagesOf(lantern).filter((path) => !own.includes(path) && shared(lantern, path)['og:title'] !== undefined)
    expect(others.length).toBeGreaterThan(10)
    for (const path of others) expect(shared(lantern, path)['og:image'], path).toBe('https://wick.example/share.png')
  })

  it('is given to feeds for posts and changes of stage', () => {
    const items = (JSON.parse(readFileSync(join(lantern, 'features/feed.json'), 'utf8')) as { items: { url: string; image: string }[] })
      .items // JSON Feed
    expect(items.length).toBeGreaterThan(0)
    for (const { url, image } of items) expect(image).toBe(`${url}share.png`)
  })

  it('tells no word of what is not live', () => {
    for (const path of pagesOf(lantern)) expect(shared(lantern, path)['og:image:alt'] ?? '', path).not.toMatch(/Mothwing|moth|Held until/i)
  })
})

describe('a build without pictures', () => {
  it('has the signs alone, the same for every site', () => {
    expect(picturesIn(lanternBelow)).toEqual(['/share.png'])
    expect(readFileSync(join(lanternBelow, 'share.png')).equals(readFileSync('public/share.png'))).toBe(true)
  })
  it('names them on every page and in no feed', () => {
    for (const path of pagesOf(lanternBelow)) {
      const { 'og:image': image, 'og:title': title } = shared(lanternBelow, path)
      if (title !== undefined) expect(image, path).toBe(`https://below.example${basePath}share.png`)
    }
    expect(readFileSync(join(lanternBelow, 'features/feed.json'), 'utf8')).not.toContain('share.png')
    expect(existsSync(join(lanternBelow, 'features/quiet-wire/share.png'))).toBe(false)
  })
})
