import type { BlogPosting, Organization, Person as PersonThing, ProfilePage, SoftwareApplication, TechArticle, WebSite } from 'schema-dts'
import type { Feature } from '../model/feature.ts'
import { paths } from '../model/paths.ts'
import type { Person } from '../model/person.ts'
import { kindName, type Post } from '../model/post.ts'
import { postDescription } from '../model/post-description.ts'
import { releaseTitle } from '../model/release-name.ts'
import type { Release } from '../model/release.ts'
import type { Sig } from '../model/sig.ts'
import { lifeInWords } from '../model/waiting.ts'
import type { Site } from '../site/load.ts'
import { addressOf, changedOn } from './feed-source.ts'

type Source = Pick<Site, 'index' | 'urls'>

/** The site itself, and how it is searched. */
export function siteThing(source: Source): WebSite {
  const { site } = source.index
  return {
    '@type': 'WebSite',
    name: site.title,
    url: addressOf(source, paths.home()),
    ...(site.description === undefined ? {} : { description: site.description }),
    inLanguage: site.language,
    about: { '@type': 'SoftwareApplication', name: site.project },
  }
}

/** A post: a technical article when it explains a feature. `image` is a whole address. */
export function postThing(post: Post, source: Source, image: string): BlogPosting | TechArticle {
  const { index } = source
  const url = addressOf(source, post.path)
  const series = index.series.get(post.series?.id ?? '')
  return {
    '@type': post.kind === 'deep-dive' ? 'TechArticle' : 'BlogPosting',
    headline: post.title,
    description: postDescription(post, index),
    url,
    mainEntityOfPage: post.canonicalUrl ?? url,
    datePublished: post.date,
    dateModified: changedOn(post, index.now),
    author: post.authors.map((id) => authorThing(id, source)),
    image,
    inLanguage: index.site.language,
    articleSection: kindName(post.kind),
    wordCount: post.words,
    keywords: [...new Set([...post.featureIds.flatMap((id) => index.features.get(id)?.shortTitle ?? []), ...post.tags])],
    ...(series === undefined
      ? {}
      : { isPartOf: { '@type': 'CreativeWorkSeries', name: series.title, url: addressOf(source, paths.series(series.id)) } }),
  }
}

/** A feature: an article about it, which changes when its stage does. `image` is a whole address. */
export function featureThing(feature: Feature, source: Source, image: string): TechArticle {
  const { index } = source
  const steps = feature.milestones.flatMap(({ reached, date }) => (reached && date !== undefined ? [date] : []))
  const [first] = steps
  const last = steps.at(-1)
  return {
    '@type': 'TechArticle',
    headline: feature.title,
    description: feature.summary ?? `${feature.title}: ${lifeInWords(feature)}.`,
    url: addressOf(source, paths.feature(feature.id)),
    image,
    inLanguage: index.site.language,
    ...(first === undefined || last === undefined ? {} : { datePublished: first, dateModified: last }),
    about: { '@type': 'SoftwareApplication', name: index.site.project },
  }
}

/** A release, as the version of a program. `image` is a whole address. */
export function releaseThing(release: Release, source: Source, image: string): SoftwareApplication {
  const { index } = source
  return {
    '@type': 'SoftwareApplication',
    name: `${index.site.project} ${releaseTitle(release)}`,
    softwareVersion: release.version,
    url: addressOf(source, paths.release(release.version)),
    image,
    ...(release.released && release.date !== undefined ? { datePublished: release.date } : {}),
    ...(release.summary === undefined ? {} : { description: release.summary }),
    ...(release.links.notes === undefined ? {} : { releaseNotes: release.links.notes }),
  }
}

/** A group of the project. `image` is a whole address. */
export function groupThing(sig: Sig, source: Source, image: string): Organization {
  const { site } = source.index
  return {
    '@type': 'Organization',
    name: sig.fullName,
    url: addressOf(source, paths.group(sig.id, site)),
    image,
    parentOrganization: { '@type': 'Organization', name: site.project },
    ...(sig.mission === undefined ? {} : { description: sig.mission }),
    ...(Object.keys(sig.links).length === 0 ? {} : { sameAs: Object.values(sig.links) }),
  }
}

/** Somebody's page. */
export function personThing(person: Person, source: Source): ProfilePage {
  return {
    '@type': 'ProfilePage',
    mainEntity: {
      ...authorThing(person.id, source),
      ...(person.affiliation === undefined ? {} : { affiliation: { '@type': 'Organization', name: person.affiliation } }),
      ...(Object.keys(person.links).length === 0 ? {} : { sameAs: Object.values(person.links) }),
    },
  }
}

function authorThing(id: string, source: Source): Exclude<PersonThing, string> {
  const person = source.index.people.get(id)
  return { '@type': 'Person', name: person?.name ?? id, ...(person === undefined ? {} : { url: addressOf(source, paths.person(id)) }) }
}
