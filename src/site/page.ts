import type { Thing } from 'schema-dts'
import { feedOfSite } from '../feeds/feed-names.ts'
import type { FeedName } from '../feeds/feed.ts'
import { linkedDataOf } from '../feeds/linked-data.ts'
import type { Alternate, Crumb, FollowLink, Frame, FrameLink, ShareImage } from '../layouts/frame.ts'
import { paths } from '../model/paths.ts'
import { alternatesOf, followOf } from './alternates.ts'
import { writesPrograms } from './config.ts'
import type { Site } from './load.ts'
import { shareImageOf } from './share-image.ts'

/** What a page says of itself; all paths are bare, from the root of the site. */
export interface PageFacts {
  /** Left out on the front page, whose title is the site's. */
  title?: string | undefined
  description?: string | undefined
  /** Path of the page. */
  path: string
  /** Path of the link in the masthead to whose section it belongs. */
  section?: string | undefined
  crumbs?: { label: string; path?: string | undefined }[] | undefined
  kind?: 'home' | 'search' | undefined
  noindex?: boolean | undefined
  ogType?: 'website' | 'article' | undefined
  image?: ShareImage | undefined
  /** Where the page was first published, when not here. */
  canonicalUrl?: string | undefined
  /** Feeds of the page's own; a page without any names the site's. */
  feeds?: FeedName[] | undefined
  /** Whether the page exists as Markdown, too. */
  mirror?: boolean | undefined
  /** What the page is about, for programs. */
  thing?: Thing | undefined
}

/** What `Base` needs to draw a page, with ready links. */
export interface PageProps {
  frame: Frame
  title?: string | undefined
  description?: string | undefined
  href: string
  canonical: string
  section?: string | undefined
  crumbs?: Crumb[] | undefined
  kind?: 'home' | 'search' | undefined
  noindex?: boolean | undefined
  ogType?: 'website' | 'article' | undefined
  image: ShareImage
  alternates: Alternate[]
  follow: FollowLink[]
  linkedData?: string | undefined
}

/** The properties of `Base` for a page of this site. */
export function pageOf(
  site: Site,
  { path, section, crumbs, canonicalUrl, feeds = [], mirror = false, thing, ...facts }: PageFacts,
): PageProps {
  const { href, absolute } = site.urls
  return {
    ...facts,
    image: facts.image ?? shareImageOf(site),
    alternates: alternatesOf(feeds.length > 0 ? feeds : [feedOfSite(site.index)], mirror ? path : undefined, site),
    follow: followOf(feeds, site),
    linkedData: writesPrograms(process.env) ? linkedDataOf(thing, crumbs ?? [], path, site) : undefined,
    frame: site.frame,
    href: href(path),
    canonical: canonicalUrl ?? absolute(path),
    section: section === undefined ? undefined : href(section),
    crumbs: crumbs?.map((crumb): Crumb => ({ label: crumb.label, href: crumb.path === undefined ? undefined : href(crumb.path) })),
  }
}

/** The links of the masthead: the site's own choice, else every section that has something to show. */
export function navigationOf({ index, urls }: Pick<Site, 'index' | 'urls'>): FrameLink[] {
  const { site, releases, features, sigs, posts } = index
  if (site.navigation !== undefined) return site.navigation.map(({ label, href }) => ({ label, href: urls.href(href) }))
  const out = [...releases.values()].filter((release) => release.released).length
  const sections: [boolean, string, string][] = [
    [releases.size > 0, 'Releases', paths.releases()],
    [features.size > 0, 'Features', paths.features()],
    [sigs.size > 0, site.group.plural, paths.groups(site)],
    [posts.size > 0, 'Writing', paths.posts()],
    [out > 1 && features.size > 0, 'Compare', paths.compare()],
  ]
  return sections.filter(([exists]) => exists).map(([, label, path]) => ({ label, href: urls.href(path) }))
}
