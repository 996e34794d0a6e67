import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { facetKeys, parseSearchState, type FacetKey } from '../src/search/search-state.ts'
import { openSite, type OpenSite } from './browser.ts'
import { total } from './search-page.ts'

/** Every number beside every choice, against a count over the site's API that knows nothing of the search. */
const { almanac } = inject('sites')
const read = <Rows>(file: string): Rows => JSON.parse(readFileSync(join(almanac, 'api/v1', file), 'utf8')) as Rows // the site's own

type Row = Partial<Record<FacetKey, string[]>>
const yearOf = (date: string | null): string[] => (date === null ? [] : [date.slice(0, 4)])
const some = (value: string | null): string[] => (value === null ? [] : [value])

interface ApiFeature {
  sig: string
  stage: string | null
  stages: { release: string; planned?: boolean; reached?: boolean }[]
}
interface ApiPost {
  sigs: string[]
  release: string | null
  kind: string
  authors: string[]
  date: string
}

function rowsOfApi(): Row[] {
  const { features } = read<{ features: ApiFeature[] }>('features.json')
  const { posts } = read<{ posts: ApiPost[] }>('posts.json')
  const { releases } = read<{ releases: { version: string; date: string | null }[] }>('releases.json')
  const { sigs } = read<{ sigs: unknown[] }>('sigs.json')
  return [
    ...features.map(({ sig, stage, stages }) => {
      const reached = stages.filter((step) => step.planned !== true && step.reached !== false)
      return { type: ['feature'], sig: [sig], stage: some(stage), release: [...new Set(reached.map(({ release }) => release))] }
    }),
    ...posts.map((post) => ({
      type: ['post'], sig: post.sigs, release: some(post.release), kind: [post.kind], author: post.authors, year: yearOf(post.date),
    })), // prettier-ignore
    ...releases.map(({ version, date }) => ({ type: ['release'], release: [version], year: yearOf(date) })),
    ...sigs.map(() => ({ type: ['sig'] })), // a group is not its own
  ]
}

let site: OpenSite
beforeAll(async () => {
  site = await openSite(almanac)
})
afterAll(() => site.close())

it.each([
  '?type=feature',
  '?sig=sig-network&sig=sig-node&release=1.33',
  '?stage=beta&stage=alpha&release=1.31&release=1.32',
  '?year=2026',
  '?kind=deep-dive&kind=essay&sig=sig-network',
  '?author=almanac-desk&year=2026&type=post&type=release',
  '?sig=sig-api-machinery&stage=stable&view=grouped&sort=date&page=2',
  '?sig=never&stage=beta',
])('%s', async (search) => {
  const { page, context } = await site.visit(`/search/${search}`)
  const { chosen } = parseSearchState(search)
  const fits = (row: Row, key: FacetKey): boolean => chosen[key].length === 0 || chosen[key].some((value) => row[key]?.includes(value))
  const rows = rowsOfApi()
  expect(await total(page)).toBe(rows.filter((row) => facetKeys.every((key) => fits(row, key))).length)
  const shown = await page.locator('main fieldset.facet label').evaluateAll((labels) =>
    labels.map((label) => {
      const input = label.querySelector('input')
      return {
        key: input?.name,
        value: input?.value,
        count: Number(/(?<=\s)\d+$/.exec(label.textContent.trim())?.[0]),
        dim: label.className,
      }
    }),
  )
  expect(shown.length).toBeGreaterThan(100)
  const wrong = shown.filter(({ key, value = '', count, dim }) => {
    const facet = facetKeys.find((one) => one === key)
    if (facet === undefined) return true
    const others = facetKeys.filter((one) => one !== facet)
    const counted = rows.filter((row) => row[facet]?.includes(value) && others.every((other) => fits(row, other))).length
    return counted !== count || dim.includes('is-nil') !== (count === 0)
  })
  expect(wrong).toEqual([])
  await context.close()
})

it('the index without JavaScript counts the same, and what leads to nothing is fainter', async () => {
  const { page, context } = await site.visit('/search/', { javaScriptEnabled: false })
  const rows = rowsOfApi()
  for (const [id, key] of [
    ['by-group', 'sig'],
    ['by-release', 'release'],
    ['by-stage', 'stage'],
    ['by-kind', 'kind'],
  ] as const) {
    const told = await page.locator(`#${id} li`).evaluateAll((items) =>
      items.map((item) => ({
        value: item.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
        count: Number(item.lastElementChild?.textContent),
        isFaint: item.classList.contains('is-nil'),
      })),
    )
    expect(told.length, id).toBeGreaterThan(2)
    expect(
      told.filter(
        ({ value, count, isFaint }) => count !== rows.filter((row) => row[key]?.includes(value)).length || isFaint !== (count === 0),
      ),
      id,
    ).toEqual([])
  }
  await context.close()
})
