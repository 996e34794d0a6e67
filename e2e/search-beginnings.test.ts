import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { wordsForTexts } from '../src/search/word-search.ts'
import { openSite, type OpenSite } from './browser.ts'
import { ask, total } from './search-page.ts'

const { almanac } = inject('sites')
let site: OpenSite
beforeAll(async () => {
  site = await openSite(almanac)
})
afterAll(() => site.close())

/** First and last word of each part of the index, as its table of contents has them: each after a sign for its length, before the part's id. */
function partsOfIndex(): { from: string; to: string }[] {
  const folder = join(almanac, 'pagefind')
  const file = readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? ''
  const contents = gunzipSync(readFileSync(join(folder, file))).toString('latin1')
  const wordBefore = (end: number): string => {
    const length = Array.from({ length: 23 }, (_, n) => n + 1).find((n) => contents.charCodeAt(end - n - 1) === 0x60 + n) ?? 0
    return contents.slice(end - length, end)
  }
  return [...contents.matchAll(/.en_[0-9a-f]{7}/gs)].flatMap(({ index }) => {
    const to = wordBefore(index)
    const from = wordBefore(index - to.length - 1)
    return to === '' || from === '' ? [] : [{ from, to }]
  })
}

/** Three letters with which the last words of one part begin, and the first ones of the next. */
function splitBeginnings(parts: readonly { from: string; to: string }[]): string[] {
  return parts.flatMap(({ to }, at) => {
    const beginning = to.slice(0, 3)
    return /^[a-z]{3}$/.test(beginning) && parts[at + 1]?.from.startsWith(beginning) === true ? [beginning] : []
  })
}

it('words that begin alike are all found, also where they stand in two parts of the index of which one is loaded', async () => {
  const parts = partsOfIndex()
  expect(parts.length).toBeGreaterThan(5)
  const split = splitBeginnings(parts)
  expect(split).not.toEqual([])
  const typed = await site.visit('/search/')
  await typed.page.locator('main input[name=q]').focus()
  for (const beginning of split.slice(0, 6)) {
    const { page, context } = await site.visit(`/search/?q=${beginning}`)
    const cold = await total(page)
    // Both parts have been looked into by now.
    for (const { from, to } of parts) for (const word of [from, to]) if (word.startsWith(beginning)) await ask(typed.page, word)
    await ask(typed.page, beginning)
    expect(cold, beginning).toBe(await total(typed.page))
    await context.close()
  }
  await typed.context.close()
})

it('all parts for two letters are asked for with them, so that the third letter waits for none', async () => {
  const { page, context } = await site.visit('/search/')
  await page.evaluate(noteLoads)
  await page.locator('main input[name=q]').focus()
  const partsFor = async (query: string): Promise<string[]> => {
    await ask(page, query)
    await total(page)
    return page.evaluate(() => (window as Loading).loaded?.filter((address) => address.endsWith('.pf_index')) ?? [])
  }
  // Words such as "no" are not looked for in texts.
  for (const beginning of splitBeginnings(partsOfIndex()).filter((one) => wordsForTexts(one.slice(0, 2)).length > 0)) {
    const withTwo = await partsFor(beginning.slice(0, 2))
    expect(withTwo).not.toEqual([])
    expect(await partsFor(beginning), beginning).toEqual(withTwo)
  }
  await context.close()
})

interface Loading extends Window {
  loaded?: string[]
}

/** Runs in the page, before it loads anything: notes what its scripts ask for. */
function noteLoads(): void {
  const [load, loaded] = [window.fetch, new Array<string>()]
  ;(window as Loading).loaded = loaded
  window.fetch = (...asked) => {
    if (typeof asked[0] === 'string') loaded.push(asked[0])
    return load(...asked)
  }
}
