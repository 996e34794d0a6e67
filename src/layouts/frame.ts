import type { Day } from '../model/day.ts'

/** What stands around every page of a site: plain data, filled once from the configuration. Every href carries the base path. */
export interface Frame {
  /** Language of the content, BCP 47. */
  language: string
  /** Name of the site. */
  siteTitle: string
  /** Address of the front page. */
  home: string
  /** Links of the masthead in their order, only those that exist. */
  navigation: FrameLink[]
  /** The search page; left out, there is no field. */
  search?: FrameSearch | undefined
  /** Key to the signs: the site's stages in their order. */
  stages: FrameStage[]
  /** Lists of links in the footer: sections, feeds. */
  footer: FrameList[]
  /** Address of the file with which browsers take up the site's search. */
  searchDescription: string
  /** Last column of the footer. */
  about?: FrameAbout | undefined
  /** Addresses of files of `public/`. */
  files: { modeScript: string; icon: string; touchIcon: string }
}

export interface FrameLink {
  label: string
  href: string
}

export interface FrameSearch {
  /** Address of the search page, which takes `?q=`. */
  href: string
  /** What can be looked for: `Feature, gate or word`. */
  placeholder: string
}

export interface FrameStage {
  stage: string
  /** What the stage means, in a few words; the signs of well-known stages bring their own. */
  meaning?: string | undefined
}

export interface FrameList {
  title: string
  links: FrameLink[]
}

export interface FrameAbout {
  title: string
  text: string
  /** The day up to which the facts are known. */
  asOf?: Day | undefined
}

/** One step of the way from the front page to a page; the last has no href. */
export interface Crumb {
  label: string
  href?: string | undefined
}

/** The same content in another form, for programs: a feed, a Markdown file. */
export interface Alternate {
  /** Media type. */
  type: string
  href: string
  title?: string | undefined
}

/** A feed that a page offers to its readers, in three formats. */
export interface FollowLink {
  label: string
  /** What is in it. */
  about: string
  formats: FrameLink[]
}

/** A picture for those who link to a page. */
export interface ShareImage {
  /** Absolute address. */
  url: string
  alt: string
  width?: number | undefined
  height?: number | undefined
  /** Whether it is wide enough to stand above the title of a link; else it stands beside it. */
  large?: boolean | undefined
}

export interface MarkedLink extends FrameLink {
  /** `page` on the page itself, `true` on pages below it. */
  current: 'page' | 'true' | undefined
}

/** The navigation with the link marked that leads to this page or to the section it belongs to. */
export function markCurrent(links: readonly FrameLink[], href: string, section: string | undefined): MarkedLink[] {
  return links.map((link) => ({ ...link, current: link.href === href ? 'page' : link.href === section ? 'true' : undefined }))
}
