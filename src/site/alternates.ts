import type { FeedName } from '../feeds/feed.ts'
import type { Alternate, FollowLink } from '../layouts/frame.ts'
import { paths, type FeedFormat } from '../model/paths.ts'
import type { Site } from './load.ts'

const formats: { format: FeedFormat; name: string; type: string }[] = [
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
]

/** What a page names in its head: its feeds, and itself as Markdown when `mirrored` gives the path of the page. */
export function alternatesOf(feeds: readonly FeedName[], mirrored: string | undefined, { urls }: Pick<Site, 'urls'>): Alternate[] {
  const markdown =
    mirrored === undefined ? [] : [{ type: 'text/markdown', href: urls.href(paths.mirror(mirrored)), title: 'This page as Markdown' }]
  const links = feeds.flatMap(({ folder, title }) =>
    formats.map(({ format, name, type }) => ({ type, href: urls.href(paths.feed(folder, format)), title: `${title} (${name})` })),
  )
  return [...links, ...markdown]
}

/** What a page shows of its feeds. */
export function followOf(feeds: readonly FeedName[], { urls }: Pick<Site, 'urls'>): FollowLink[] {
  return feeds.map(({ folder, label, about }) => ({
    label,
    about,
    formats: formats.map(({ format, name }) => ({ label: name, href: urls.href(paths.feed(folder, format)) })),
  }))
}
