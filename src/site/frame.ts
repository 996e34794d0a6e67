import type { Frame, FrameAbout, FrameLink, FrameList } from '../layouts/frame.ts'
import { paths } from '../model/paths.ts'
import { searchPlaceholder } from './descriptions.ts'
import type { Site } from './load.ts'
import { navigationOf } from './page.ts'

type FrameSource = Pick<Site, 'index' | 'urls' | 'links'>

/** What stands around every page of this site: masthead, key to the signs, footer. */
export function frameOf(site: FrameSource): Frame {
  const { index, urls } = site
  return {
    language: index.site.language,
    siteTitle: index.site.title,
    home: urls.href(paths.home()),
    navigation: navigationOf(site),
    search: {
      href: urls.href(paths.search()),
      placeholder: searchPlaceholder(index),
    },
    stages: index.site.stages.map((stage) => ({ stage })),
    footer: footerOf(site).filter(({ links }) => links.length > 0),
    searchDescription: urls.href('/opensearch.xml'),
    about: aboutOf(site),
    files: { modeScript: urls.href('/mode.js'), icon: urls.href('/icon.svg'), touchIcon: urls.href('/touch-icon.png') },
  }
}

function footerOf(site: FrameSource): FrameList[] {
  const { index, links } = site
  const more: FrameLink[] = [
    ...(index.series.size > 0 ? [{ label: 'Series', href: links.allSeries() }] : []),
    ...(index.people.size > 0 ? [{ label: 'People', href: links.people() }] : []),
    { label: 'Search', href: links.search() },
  ]
  const pages = [...index.pages.values()].map((page) => ({ label: page.title, href: links.page(page.id) }))
  return [
    { title: 'Sections', links: [...navigationOf(site), ...more] },
    { title: 'Feeds', links: feedsOf(site) },
    { title: 'This site', links: [...pages, { label: 'For programs', href: links.api() }] },
  ]
}

/** The feeds that concern everybody; those of one release, group, feature or person stand on its page. */
function feedsOf({ index, urls }: FrameSource): FrameLink[] {
  const feed = (folder: string): string => urls.href(paths.feed(folder, 'rss'))
  return [
    { label: 'All writing, RSS', href: feed('/') },
    ...(index.features.size > 0 ? [{ label: 'Stage changes, RSS', href: feed(paths.features()) }] : []),
    ...(index.releases.size > 0 ? [{ label: 'Releases, calendar', href: urls.href(paths.calendar()) }] : []),
    { label: 'For language models', href: urls.href('/llms.txt') },
  ]
}

function aboutOf({ index }: FrameSource): FrameAbout {
  const newest = index.newestReleased
  const source = index.hasProposals ? 'the proposals themselves' : 'the records of the features'
  const text = `Milestones are read from ${source}: some were reached, some only aimed at.`
  return { title: 'Of this almanac', text: newest === undefined ? text : `${text} Nothing after ${newest} has happened yet.` }
}
