import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, inject, it } from 'vitest'
import { openSite } from './browser.ts'
import { hasPage, pageAt } from './page-text.ts'

const { almanac } = inject('sites')
type Element = DefaultTreeAdapterTypes.Element

interface Found {
  element: Element
  within: Element[]
}

function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode, within: Element[] = []): Found[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [{ element: node, within }, ...elementsOf(node, [...within, node])] : []))
}

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value
const classes = (element: Element): string[] => attribute(element, 'class')?.split(/\s+/) ?? []
const pages = readdirSync(almanac, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))

/** Pages of each type are many and alike: all of a small folder, some of a large one. */
const looked = [...Map.groupBy(pages, (file) => file.split('/').slice(0, -2).join('/')).values()].flatMap((some) =>
  some.filter((_, place) => place % Math.ceil(some.length / 25) === 0),
)

it('every stage on every page leads to the features at that stage', () => {
  expect(looked.length).toBeGreaterThan(100)
  const idle = looked.flatMap((file) =>
    elementsOf(parse(readFileSync(join(almanac, file), 'utf8')))
      .filter(({ element, within }) => {
        if (!classes(element).includes('stage') || classes(element).includes('stage-other')) return false
        // Within a link the whole leads on; drawings have a twin in words.
        if ([element, ...within].some((one) => (one !== element && one.tagName === 'a') || attribute(one, 'aria-hidden') === 'true'))
          return false
        // A choice of the search page is one already.
        return !/^\/features\/stage\/[a-z-]+\/$/.test(attribute(element, 'href') ?? '')
      })
      .map(({ element }) => `${file}: ${classes(element).join(' ')}`),
  )
  expect(idle).toEqual([])
})

it.each([
  ['a post', '/posts/nftables-kube-proxy/', ['/sigs/sig-network/', '/posts/kind/deep-dive/', '/features/stage/stable/']],
  ['a feature', '/features/nftables-proxy/', ['/sigs/sig-network/', '/features/stage/stable/', '/releases/1.33/']],
  ['a release', '/releases/1.33/', ['/sigs/sig-network/', '/features/stage/beta/']],
  ['a group', '/sigs/sig-network/', ['/features/stage/stable/', '/releases/1.33/']],
  ['a list of posts', '/posts/', ['/sigs/sig-network/', '/posts/kind/deep-dive/', '/features/stage/stable/']],
  ['the front page', '/', ['/features/stage/stable/', '/sigs/sig-network/', '/releases/1.37/']],
])('%s leads to the lists of what it is', (_, path, lists) => {
  const hrefs = pageAt(almanac, path).all('a').map((link) => link.attribute('href')) // prettier-ignore
  expect(hrefs).toEqual(expect.arrayContaining(lists))
})

it.each(['life', 'life-v'])('the voyage of a feature (%s) leads to its stages and to the releases in which it reached them', (drawing) => {
  const file = readFileSync(join(almanac, 'features/nftables-proxy/index.html'), 'utf8')
  const hrefs = elementsOf(parse(file))
    .filter(({ element, within }) => element.tagName === 'a' && within.some((one) => classes(one).includes(drawing)))
    .map(({ element }) => attribute(element, 'href'))
  const stages = ['/features/stage/alpha/', '/features/stage/beta/', '/features/stage/stable/']
  expect(hrefs).toEqual(expect.arrayContaining(['/releases/1.29/', '/releases/1.31/', '/releases/1.33/', ...stages]))
})

it('badges that a comparison draws in the browser lead to the same lists as those of built pages', async () => {
  const site = await openSite(almanac)
  try {
    const { page, context, errors } = await site.visit('/compare/?from=1.13&to=1.20')
    await page.waitForSelector('[data-result] .cross')
    const badges = page.locator('[data-result] .stage')
    const drawn = await badges.evaluateAll((all) => all.map((one) => `${one.textContent.trim()} ${one.getAttribute('href') ?? 'nowhere'}`))
    expect(drawn.length).toBeGreaterThan(4)
    const idle = drawn.filter((one) => {
      const [, label = '', stage = ''] = /^(.+) \/features\/stage\/([a-z-]+)\/$/.exec(one) ?? []
      return label === '' || label.toLowerCase() !== stage.replaceAll('-', ' ') || !hasPage(almanac, `/features/stage/${stage}/`)
    })
    expect(idle).toEqual([])
    const groups = await page
      .locator('[data-result] .cmp-t tbody th > a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(groups.length).toBeGreaterThan(5)
    expect(groups.filter((href) => !href.startsWith('/sigs/') || !hasPage(almanac, href))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  } finally {
    await site.close()
  }
})

it.each([
  ['/posts/', 'type=post'],
  ['/posts/kind/deep-dive/', 'kind=deep-dive'],
  ['/posts/year/2026/', 'year=2026'],
  ['/features/', 'type=feature'],
  ['/features/stage/beta/', 'stage=beta'],
  ['/features/sig/sig-network/', 'sig=sig-network'],
  ['/releases/', 'type=release'],
  ['/releases/1.33/', 'release=1.33'],
  ['/sigs/', 'type=sig'],
  ['/sigs/sig-network/', 'sig=sig-network'],
  ['/people/almanac-desk/', 'author=almanac-desk'],
])('beside the list of %s stands a way to search in it', (path, query) => {
  const links = pageAt(almanac, path).all('a').filter(({ text }) => text === 'Search in these') // prettier-ignore
  expect(links.map((link) => link.attribute('href'))).toContain(`/search/?${query}`)
})
