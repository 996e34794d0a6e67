import { afterEach, expect, it } from 'vitest'
import { highlightBody, listingsOf } from '../../src/markdown/highlight.ts'
import { bodyFrom } from '../../src/markdown/texts.builder.ts'
import { highlightBeside, type ListingHighlighter } from './listing-highlighter.ts'

let highlighter: ListingHighlighter | undefined
afterEach(() => highlighter?.stop())

const code = (line: string): string => `\`\`\`yaml title="t" {1}\nkey: ${line}\n\`\`\``

it('gives the listings of each text as they would be highlighted where they stand, those within components, too', async () => {
  const bodies = new Map<string, ReturnType<typeof bodyFrom>>(Array.from({ length: 70 }, (_, place) => [`posts/${place}`, bodyFrom(`${code(String(place))}\n\n<Note>\n\n${code('true')}\n\n</Note>`)] as const)) // prettier-ignore
  highlighter = highlightBeside(bodies)
  expect([...highlighter.listings.keys()]).toEqual([...bodies.keys()])
  for (const [name, listings] of highlighter.listings) {
    const body = bodies.get(name)
    expect(await listings).toEqual(listingsOf(await highlightBody(body ?? bodyFrom(''))))
  }
  expect([...((await highlighter.listings.get('posts/69')) ?? [])].join()).toContain('tok-keyword')
})

it('has nothing for texts without listings', () => {
  highlighter = highlightBeside(new Map([['posts/a', bodyFrom('Oil.')]]))
  expect(highlighter.listings.size).toBe(0)
})

it('leaves nobody waiting when it is ended', async () => {
  highlighter = highlightBeside(new Map(Array.from({ length: 300 }, (_, place) => [`posts/${place}`, bodyFrom(code(String(place)))])))
  const last = highlighter.listings.get('posts/299')
  await highlighter.stop()
  expect(await last).toBeInstanceOf(Map)
})
