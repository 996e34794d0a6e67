import { paths } from '../model/paths.ts'
import type { Feature } from '../model/feature.ts'
import type { Person } from '../model/person.ts'
import { releaseTitle } from '../model/release-name.ts'
import type { Release } from '../model/release.ts'
import type { Series } from '../model/series.ts'
import type { Sig } from '../model/sig.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { FeedName } from './feed.ts'

type Named = Pick<SiteIndex, 'site'>
type Told = Pick<Feature, 'id' | 'shortTitle' | 'status' | 'now'>

/** The newest posts. */
export function feedOfSite({ site }: Named): FeedName {
  return {
    folder: '/', title: site.title, label: 'All writing', path: paths.home(),
    about: site.description ?? `Everything written here about ${site.project}, whole.`,
  } // prettier-ignore
}

/** Every change of stage. */
export function feedOfChanges({ site }: Named): FeedName {
  return {
    folder: paths.features(), title: `${site.title}: stage changes`, label: 'Stage changes', path: paths.features(),
    about: `One entry whenever a feature of ${site.project} reaches a stage, or begins to leave.`,
  } // prettier-ignore
}

/** Posts about a release. */
export function feedOfRelease(release: Pick<Release, 'version' | 'name'>, { site }: Named): FeedName {
  const path = paths.release(release.version)
  return {
    folder: path, title: `${site.title}: ${releaseTitle(release)}`, label: `Writing about ${release.version}`, path,
    about: `Every piece about ${site.project} ${releaseTitle(release)}, whole.`,
  } // prettier-ignore
}

/** Posts about a group's work. */
export function feedOfGroup(sig: Pick<Sig, 'id' | 'fullName'>, { site }: Named): FeedName {
  const path = paths.group(sig.id, site)
  return {
    folder: path, title: `${site.title}: ${sig.fullName}`, label: 'Writing', path,
    about: `Every piece about the work of ${sig.fullName}, whole.`,
  } // prettier-ignore
}

/** Changes of stage of the features that a group owns. */
export function feedOfGroupChanges(sig: Pick<Sig, 'id' | 'fullName' | 'status'>, { site }: Named): FeedName {
  const about =
    sig.status === 'archived'
      ? `One entry for each stage that a feature of ${sig.fullName} reached, or began to leave; the group is archived.`
      : `One entry whenever a feature of ${sig.fullName} reaches a stage, or begins to leave.`
  return {
    folder: paths.changesOfGroup(sig.id, site), title: `${site.title}: stage changes of ${sig.fullName}`, label: 'Stage changes',
    path: paths.group(sig.id, site), about,
  } // prettier-ignore
}

/** A feature's changes of stage, and the posts about it. */
export function feedOfFeature(feature: Told, { site }: Named): FeedName {
  const path = paths.feature(feature.id)
  return {
    folder: path, title: `${site.title}: ${feature.shortTitle}`, label: 'This feature', path,
    about: aboutFeature(feature),
  } // prettier-ignore
}

/** What a reader of a feature's feed can expect: no more stages of one that is gone or was given up. */
function aboutFeature({ shortTitle, status, now }: Told): string {
  if (now?.stage === 'removed') return `Each stage that ${shortTitle} reached until it was removed, and every piece about it.`
  if (now === undefined && (status === 'withdrawn' || status === 'rejected')) return `Every piece about ${shortTitle}, which was ${status}.`
  return `Each stage that ${shortTitle} reaches, and every piece about it.`
}

/** Posts that somebody wrote. */
export function feedOfPerson(person: Pick<Person, 'id' | 'name'>, { site }: Named): FeedName {
  const path = paths.person(person.id)
  return {
    folder: path, title: `${site.title}: ${person.name}`, label: `Writing by ${person.name}`, path,
    about: `Every piece by ${person.name}, whole.`,
  } // prettier-ignore
}

/** Posts of a series. */
export function feedOfSeries(series: Pick<Series, 'id' | 'title'>, { site }: Named): FeedName {
  const path = paths.series(series.id)
  return {
    folder: path, title: `${site.title}: ${series.title}`, label: 'This series', path,
    about: `Every part of ${series.title}, whole.`,
  } // prettier-ignore
}
