import { readBody } from '../markdown/read-body.ts'
import type { Body } from '../model/body.ts'
import type { Entries } from '../model/entries.ts'
import { someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { createUrls } from '../site/urls.ts'
import type { FeedSource } from './feed-source.ts'

/** A title with all that a format could stumble over: markup, `]]>`, quotes, emoji, right-to-left text, control characters. */
export const hostileTitle = 'a < b & c ]]> "q" \'s\' 🛟 שלום \u0007\u0000\uFFFE end'
/** What is left of it. */
export const cleanTitle = 'a < b & c ]]> "q" \'s\' 🛟 שלום  end'

interface SourceOptions {
  base?: string
  now?: string
  drafts?: boolean
  /** Markdown of posts and features by id. */
  texts?: Record<string, string>
}

/** A site below `/almanac/` for tests of feeds and mirrors. */
export function aFeedSource(
  added: Partial<Entries> = {},
  { base = '/almanac/', now = '2025-02-01', drafts = false, texts = {} }: SourceOptions = {},
): FeedSource {
  const bodies = new Map(Object.entries(texts).map(([id, text]) => [id, aBody(text)]))
  const pictures = { './lamp.png': { url: 'https://wick.example/lamp.webp', width: 64, height: 36 } }
  return {
    index: buildSiteIndex(someEntries(added), now, { drafts }),
    urls: createUrls('https://wick.example', base),
    pictures: true,
    textOf: (_, id) => {
      const body = bodies.get(id)
      return body === undefined ? undefined : { body, pictures }
    },
    textKeyOf: () => undefined,
    picturesOf: (_, id) => (bodies.has(id) ? pictures : {}),
  }
}

/** The body of an MDX text. Throws what is wrong with it. */
export function aBody(text: string): Body {
  const { body, problems } = readBody(text, { file: 'x.mdx', format: 'mdx', firstLine: 1 })
  if (body === undefined) throw new Error(problems.map(({ message }) => message).join(' '))
  return body
}
